package org.sabak.organisation;

import java.util.List;

/** What {@code content/roles.yml} says, for the readers that come later; empty if the tree has no such file. */
public record JobRolesRead(List<JobRole> roles) {
    public JobRolesRead {
        roles = List.copyOf(roles);
    }

    public boolean has(String id) {
        return roles.stream().anyMatch(role -> role.id().equals(id));
    }
}
