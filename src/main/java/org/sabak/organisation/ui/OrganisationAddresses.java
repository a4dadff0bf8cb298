package org.sabak.organisation.ui;

import org.sabak.organisation.PeopleService;
import org.sabak.organisation.RosterImport;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationAddresses {
    @Bean
    AddressPart officialInAddress(PeopleService people) {
        return new AddressPart(OfficialView.OFFICIAL, id -> people.official(PersonId.of(Ids.of(id))));
    }

    @Bean
    AddressPart importInAddress(RosterImport imports) {
        return new AddressPart(RosterImportView.IMPORT, id -> imports.state(Ids.of(id)));
    }
}
