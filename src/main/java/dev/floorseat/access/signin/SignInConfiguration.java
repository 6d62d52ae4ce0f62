package dev.floorseat.access.signin;

import dev.floorseat.access.Tokens;
import dev.floorseat.web.ForPrograms;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The chains every request passes one of: programs under /api, scripts of our own pages under /phone, people everywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignInConfiguration implements WebMvcConfigurer {

    /** What is open to everybody; whatever is not named here asks who it is. */
    private static final String[] OPEN = {
        "/sign-in", "/language", "/error", "/actuator/health", "/actuator/health/**", "/v3/api-docs",
                "/v3/api-docs.yaml",
        "/feeds/*", "/css/**", "/js/**", "/img/**", "/webjars/**", "/icon.svg", "/favicon.ico",
        "/manifest.webmanifest", "/sw.js"
    };

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleGate());
    }

    /** HTTP Basic or bearer token, no session, no form: nothing a browser sends by itself, so nothing for CSRF to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain programChain(HttpSecurity http, Tokens tokens, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(BearerFilter.of(tokens, refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SignInConfiguration::headers)
                .build();
    }

    /** What scripts of our own pages ask for: the session and the CSRF token of the page, and answers for programs. */
    @Bean
    @Order(2)
    SecurityFilterChain scriptChain(HttpSecurity http, ApiRefusals refusals) {
        return http.securityMatcher(ForPrograms.PHONE + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SignInConfiguration::headers)
                .build();
    }

    /**
     * Links in mails that answer: the token in the address is all that is asked, whoever is signed in on this device. No session, so
     * that a mail scanner that follows them leaves none behind; a nonce in each form stands where otherwise the CSRF token stands.
     */
    @Bean
    @Order(3)
    SecurityFilterChain answerLinkChain(HttpSecurity http) {
        return http.securityMatcher("/answer/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SignInConfiguration::headers)
                .build();
    }

    /** Sign-in by form, a session, CSRF tokens. */
    @Bean
    @Order(4)
    SecurityFilterChain peopleChain(HttpSecurity http) {
        PageRefusals refusals = new PageRefusals();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(refusals))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .addLogoutHandler(new LeavesNothingBehind()))
                .requestCache(cache -> cache.requestCache(PagesAskedFor.whenNot(PageRefusals.PIECE)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SignInConfiguration::headers)
                .build();
    }

    /** Error pages know who is signed in, too: the session is there for every kind of dispatch. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
