package org.yiciban.identity.door;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.yiciban.bounds.Bounds;
import org.yiciban.bounds.OfficeDoors;
import org.yiciban.bounds.Threshold;
import org.yiciban.identity.account.AccountChanges;
import org.yiciban.identity.login.AfterLogin;
import org.yiciban.identity.login.BoundedHashing;
import org.yiciban.identity.login.KnownDevices;
import org.yiciban.identity.session.PersonalChoices;
import org.yiciban.identity.start.PasswordSettings;
import org.yiciban.shared.StartRefused;

/** Applies the {@linkplain AccessTable table of doors}: closed unless a row opens. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    PasswordEncoder passwordEncoder(PasswordSettings settings) {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder(settings.cost());
        int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new BoundedHashing(new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt)), atOnce);
    }

    /** In the chain of the doors and nowhere else. */
    @Bean
    FilterRegistrationBean<Threshold> thresholdOnlyHere(Threshold threshold) {
        FilterRegistrationBean<Threshold> registration = new FilterRegistrationBean<>(threshold);
        registration.setEnabled(false);
        return registration;
    }

    /** Staff don't wait behind the public, at whatever address a row of the table puts them. */
    @Bean
    OfficeDoors officeDoors() {
        return AccessTable::isOffice;
    }

    /** Whoever has a place finds a connection, or the program doesn't start. */
    @Bean
    SmartInitializingSingleton roomForAll(Bounds bounds, DataSource source) {
        return () -> {
            List<String> tooSmall = bounds.tooSmall(source);
            if (!tooSmall.isEmpty()) {
                throw new StartRefused(tooSmall);
            }
        };
    }

    @Bean
    Refusals refusals(OpenPages pages) {
        return new Refusals(pages);
    }

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            AccountChanges accounts,
            PersonalChoices choices,
            KnownDevices devices,
            Threshold threshold,
            Refusals refusals) {
        HttpSessionRequestCache pagesAskedFor = new HttpSessionRequestCache();
        // the address after the login is the one that was asked for, with nothing added
        pagesAskedFor.setMatchingRequestParameterName(null);
        pagesAskedFor.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !Refusals.isForPrograms(request)
                && request.getHeader("HX-Request") == null
                && AccessTable.of(request).isPresent());
        http.addFilterBefore(threshold, CsrfFilter.class)
                .addFilterBefore(new SessionEnd(accounts), CsrfFilter.class)
                .authorizeHttpRequests(Security::openDoors)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new CsrfNeeded()))
                .requestCache(cache -> cache.requestCache(pagesAskedFor))
                .formLogin(form -> form.loginPage(Refusals.LOGIN_PAGE)
                        .successHandler(new AfterLogin(pagesAskedFor, choices, devices))
                        .failureHandler(refusals))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .logout(logout -> logout.logoutSuccessHandler(toHome()).deleteCookies("YICIBAN"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Security::headers);
        return http.build();
    }

    private static void openDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (AccessRule accessRule : AccessTable.TABLE) {
            var door = doors.requestMatchers(AccessTable.matcher(accessRule));
            if (accessRule.who() instanceof AccessRule.Who.Anyone) {
                door.permitAll();
            } else if (accessRule.who() instanceof AccessRule.Who.Holding holding) {
                door.access(holdingAny(holding));
            } else {
                door.authenticated();
            }
        }
        doors.anyRequest().denyAll();
    }

    private static LogoutSuccessHandler toHome() {
        SimpleUrlLogoutSuccessHandler home = new SimpleUrlLogoutSuccessHandler();
        home.setDefaultTargetUrl("/?goodbye");
        return home;
    }

    private static AuthorizationManager<RequestAuthorizationContext> holdingAny(AccessRule.Who.Holding holding) {
        return AuthorityAuthorizationManager.hasAnyRole(
                holding.roles().stream().map(Enum::name).toArray(String[]::new));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.USUAL))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
