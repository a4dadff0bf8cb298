package org.sabak.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two chains over the same session: the API answers with status codes and problem documents, never with a redirect; everything
 * else belongs to Flow and to the plain pages. What no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    /** Flow 25.2 needs inline scripts and eval; everything that does not need to be open is closed. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiProblems problems) throws Exception {
        headers(http);
        return http.securityMatcher("/api/**", "/content/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/attempts/*/events")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/attempts/*/finish", "/api/v1/runs/*/choices")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(
                                "/api/v1/attempts/*/events", "/api/v1/attempts/*/finish", "/api/v1/runs/*/choices"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        headers(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/assets/**", "/login", "/verify/**", "/setup/**", "/actuator/health", "/actuator/health/**")
                .permitAll());
        http.formLogin(login -> login.loginPage("/login").permitAll());
        return http.with(vaadin(), vaadin -> vaadin.loginView("/login")).build();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .frameOptions(FrameOptionsConfig::deny));
    }
}
