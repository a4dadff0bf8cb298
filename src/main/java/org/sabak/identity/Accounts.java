package org.sabak.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {
    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByLogin(String login);

    Optional<Account> findByEmail(String email);

    Optional<Account> findByPerson(UUID person);

    boolean existsByLogin(String login);

    long count();
}
