package org.sabak.identity.ui;

import org.sabak.identity.AccountService;
import org.sabak.platform.Ids;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityAddresses {
    @Bean
    AddressPart accountInAddress(AccountService accounts) {
        return new AddressPart("account", id -> accounts.account(Ids.of(id)));
    }
}
