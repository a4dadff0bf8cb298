package org.sabak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. An official's account points at the official; others (a UN analyst) stand alone. */
@Entity
@Table(name = "identity_account")
class Account {
    @Id
    private UUID id;

    private String login;
    private @Nullable String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_given")
    private boolean passwordGiven;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "country_id")
    private @Nullable String country;

    @Column(name = "display_name")
    private String displayName;

    private @Nullable String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "access_number", insertable = false, updatable = false)
    private int accessNumber;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway")
    protected Account() {}

    Account(
            UUID id,
            String login,
            String displayName,
            @Nullable UUID person,
            @Nullable String country,
            @Nullable String language,
            Instant now) {
        this.id = id;
        this.login = login;
        this.displayName = displayName;
        this.person = person;
        this.country = country;
        this.language = language;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String login() {
        return login;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return passwordGiven;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    String country() {
        return country;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String language() {
        return language;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    /** Counts the changes of password, grants and state; see {@link AccessChanges}. */
    int accessNumber() {
        return accessNumber;
    }

    /** The owner chose this password. */
    void choosePassword(String hash) {
        passwordHash = hash;
        passwordGiven = false;
    }

    /** Somebody else made this password; it must be changed at the next sign-in. */
    void givePassword(String hash) {
        passwordHash = hash;
        passwordGiven = true;
    }

    /** What an administrator or the owner may correct. */
    void describe(String displayName, @Nullable String email, @Nullable String language) {
        this.displayName = displayName;
        this.email = email;
        this.language = language;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && id.equals(account.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
