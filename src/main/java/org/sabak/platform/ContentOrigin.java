package org.sabak.platform;

/** Where content comes from. Neither place ever overwrites what the other has brought into force. */
public enum ContentOrigin {
    /** Files beside the program: {@code content/}, the folder that {@code SABAK_CONTENT} names, or a checkout of Git. */
    FOLDER,
    /** A draft that was written in the browser. */
    BROWSER
}
