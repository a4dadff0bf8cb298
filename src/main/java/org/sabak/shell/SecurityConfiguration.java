package org.sabak.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.sabak.identity.SessionGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The files that make up the application are anyone's, the same for all, and carry no more headers than they need: over a weak
 * line those of fifty files are felt. Behind them two chains over the same session: the API answers with status codes and
 * problem documents, never with a redirect; everything else belongs to Flow and to the plain pages. What no rule names needs an
 * account, and is then answered as something that does not exist. Both take the CSRF token from a cookie, so that a form or a
 * script that has been open since before the session ended still works.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    /** Flow 25.2 needs inline scripts and eval; everything that does not need to be open is closed. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What is no page: nothing may run if it is opened as one. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String FLOW_BUNDLE = "/VAADIN/build/";

    private final boolean secure;

    SecurityConfiguration(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        this.secure = secure;
    }

    @Bean
    @Primary
    NavigationAccessControl viewAccess(
            List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer configurer) {
        return configurer.build(ViewAccess::new, checkers);
    }

    /** Nobody looks at spans of single filters; to make them for every request takes more time than the filters. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", FLOW_BUNDLE + "**", "/aura/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .addHeaderWriter(SecurityConfiguration::keptForEver))
                .build();
    }

    /** The names of the scripts of Flow's bundle hold a hash of their content; Flow itself would have them asked for each hour. */
    private static void keptForEver(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().contains(FLOW_BUNDLE) && response.getStatus() == HttpServletResponse.SC_OK) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiProblems problems, SessionGate gate) throws Exception {
        headers(http, request -> !request.getRequestURI().endsWith(".pdf"));
        return http.securityMatcher("/api/**", "/content/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, SelfProving.PATHS.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new CookieToken())
                        .csrfTokenRepository(csrfTokens())
                        .ignoringRequestMatchers(SelfProving.PATHS.toArray(String[]::new)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new GateFilter(gate, problems), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, ApiProblems problems, SessionGate gate, SignInAnswers answers, RequestUtil flow)
            throws Exception {
        headers(http, flow::isFrameworkInternalRequest);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/login",
                        "/logout",
                        "/language/*",
                        "/theme/*",
                        "/verify/**",
                        "/setup/*",
                        "/error",
                        "/actuator/health",
                        "/actuator/health/**")
                .permitAll()
                .requestMatchers("/password", "/locked", "/unlock", "/slips/*")
                .authenticated());
        http.formLogin(login -> login.loginPage("/login")
                .successHandler(answers)
                .failureHandler(answers)
                .permitAll());
        http.sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession));
        http.csrf(csrf -> csrf.csrfTokenRequestHandler(new CookieToken())
                .csrfTokenRepository(csrfTokens())
                .ignoringRequestMatchers(flow::isFrameworkInternalRequest));
        http.requestCache(cache -> cache.requestCache(pageAskedFor(flow)));
        http.addFilterBefore(new GateFilter(gate, problems), AnonymousAuthenticationFilter.class);
        return http.with(vaadin(), vaadin -> vaadin.loginView("/login", "/login?ended")
                        .anyRequest(other -> other.authenticated())
                        .enableCsrfConfiguration(false)
                        .enableRequestCacheConfiguration(false))
                .build();
    }

    /**
     * The headers that protect are written at once: Flow's first page is a forward, which closes the answer before the filter
     * could add them at its end. Only the caching of what says nothing about it itself is left to the end.
     *
     * @param data what is no page, so that the rules for pages would only make it longer
     */
    private static void headers(HttpSecurity http, RequestMatcher data) throws Exception {
        var page = new CompositeHeaderWriter(List.of(
                new ContentSecurityPolicyHeaderWriter(PAGE_POLICY),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
        var early = new HeaderWriterFilter(List.of(
                new DelegatingRequestMatcherHeaderWriter(data, new ContentSecurityPolicyHeaderWriter(DATA_POLICY)),
                new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(data), page),
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter()));
        early.setShouldWriteHeadersEagerly(true);
        http.addFilterBefore(early, HeaderWriterFilter.class);
        http.headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityConfiguration::notKept));
    }

    private static void notKept(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Cache-Control") && response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** After sign-in a person comes to the page that was asked for before; what pages ask for by themselves is no such page. */
    private static HttpSessionRequestCache pageAskedFor(RequestUtil flow) {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !flow.isFrameworkInternalRequest(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.secure(secure).sameSite("Lax"));
        return tokens;
    }
}
