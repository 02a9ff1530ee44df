package org.gongyue.examples.community.access;

import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.RECORDER;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.gongyue.examples.community.Settings;
import org.gongyue.examples.community.books.Name;
import org.gongyue.examples.community.problem.Documents;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What each method of each path asks for. Which events a role may post depends on the event and is
 * said in {@code api}; what is not listed here can be asked with any key and is not found.
 */
@Configuration
class Rules {

  private static final String COMMUNITY = "/api/communities/{community}";

  private static final String CONTENT =
      "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self';"
          + " style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Keys keys, Settings settings, Documents documents) {
    Settings.Limits limits = settings.limits();
    Shares shares = new Shares(limits.perSecond(), System::nanoTime);
    return http.csrf(AbstractHttpConfigurer::disable) // nothing is sent by itself: no cookies
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .httpStrictTransportSecurity(
                        https -> https.requestMatcher(request -> request.isSecure())))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, e) -> {
                          response.setHeader("WWW-Authenticate", "Bearer realm=\"gongyue\"");
                          documents.write(request, response, Problem.of(Refusal.UNAUTHENTICATED));
                        })
                    .accessDeniedHandler(
                        (request, response, e) ->
                            documents.write(request, response, Problem.of(Refusal.FORBIDDEN))))
        .addFilterBefore(new KeyFilter(keys, shares, documents), BasicAuthenticationFilter.class)
        .addFilterAfter(
            new BodyLimit(limits.body().toBytes(), documents), AuthorizationFilter.class)
        .authorizeHttpRequests(Rules::table)
        .build();
  }

  private static void table(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry of) {
    of.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
    for (HttpMethod reading : List.of(GET, HEAD)) {
      of.requestMatchers(reading, "/", "/api-docs/**", "/swagger-ui/**").permitAll();
      of.requestMatchers(reading, "/actuator/health/**").permitAll();
    }
    of.requestMatchers("/actuator/**").hasRole(AUDITOR.name());
    allow(of, POST, "/events", RECORDER, VERIFIER, REDEEMER);
    allow(of, GET, "/events/{event}", RECORDER, VERIFIER, REDEEMER, AUDITOR);
    allow(of, GET, "/events/{event}/proof", AUDITOR);
    allow(of, POST, "/quotes", RECORDER, VERIFIER, REDEEMER);
    allow(of, GET, "/accounts/{account}", VERIFIER, REDEEMER, AUDITOR);
    allow(of, GET, "/accounts/{account}/statement", VERIFIER, REDEEMER, AUDITOR);
    allow(of, GET, "/accounts/{account}/eligibility", VERIFIER, REDEEMER, AUDITOR);
    allow(of, DELETE, "/accounts/{account}/personal-data", VERIFIER);
    allow(of, DELETE, "/residents/{resident}/personal-data", VERIFIER);
    allow(of, POST, "/redemptions", REDEEMER);
    allow(of, POST, "/redemptions/{event}/{step}", REDEEMER);
    allow(of, POST, "/periods/{period}/closing", VERIFIER);
    allow(of, GET, "/journal/**", AUDITOR);
    allow(of, POST, "/journal/checkpoints", AUDITOR);
    of.requestMatchers(COMMUNITY + "/**").access(here());
    of.anyRequest().authenticated();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry of,
      HttpMethod method,
      String path,
      Role... roles) {
    String[] names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    AuthorizationManager<RequestAuthorizationContext> both =
        AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasAnyRole(names), here());
    of.requestMatchers(method, COMMUNITY + path).access(both);
    if (method.equals(GET)) {
      of.requestMatchers(HEAD, COMMUNITY + path)
          .access(both); // Spring answers it by the same method
    }
  }

  /** Whether the caller may enter the community of the path. */
  private static AuthorizationManager<RequestAuthorizationContext> here() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get().getPrincipal() instanceof Caller caller
                && caller.mayEnter(Name.toId(context.getVariables().get("community"))));
  }

  /** What no path or header may look like. */
  @Bean
  RequestRejectedHandler rejected(Documents documents) {
    return (request, response, e) ->
        documents.write(request, response, Problem.of(Refusal.BAD_REQUEST));
  }

  /** There are keys, no users: this keeps Boot from making one up. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
