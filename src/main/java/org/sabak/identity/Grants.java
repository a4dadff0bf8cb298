package org.sabak.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Grants extends Repository<Grant, UUID> {
    Grant save(Grant grant);

    void delete(Grant grant);

    Optional<Grant> findById(UUID id);

    List<Grant> findByAccount(UUID account);
}
