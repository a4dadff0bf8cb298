package org.sabak.reporting.ui;

import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportingAddresses {
    @Bean
    AddressPart personInAddress(People people) {
        return new AddressPart(
                "person", id -> people.visible(PersonId.of(Ids.of(id)), Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER));
    }
}
