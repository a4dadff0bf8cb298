package org.sabak.identity;

/**
 * What an account may do (an access role). A profession, such as psychologist, is a job role and belongs to organisation.
 * Spring Security knows each as the authority {@code ROLE_<name>}.
 */
public enum Role {
    OFFICER,
    TRAINER,
    SUPERVISOR,
    MINISTRY,
    INTERNATIONAL,
    ADMIN;

    public String authority() {
        return "ROLE_" + name();
    }
}
