/**
 * What differs between two states of a course, as pure functions of their files: for readers (rendered, with the words that came
 * and went), for the rule about red lines, and for proposing the class of an edition.
 */
@NullMarked
package org.sabak.authoring.compare;

import org.jspecify.annotations.NullMarked;
