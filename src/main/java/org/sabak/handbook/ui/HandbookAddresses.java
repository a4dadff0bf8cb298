package org.sabak.handbook.ui;

import org.sabak.handbook.Handbook;
import org.sabak.platform.NotFound;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandbookAddresses {
    @Bean
    AddressPart moduleInAddress(Handbook handbook) {
        return new AddressPart("module", id -> handbook.module(id).orElseThrow(() -> new NotFound("No module " + id)));
    }
}
