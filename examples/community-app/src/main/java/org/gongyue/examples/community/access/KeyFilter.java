package org.gongyue.examples.community.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.gongyue.examples.community.problem.Documents;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, by {@code Authorization: Bearer KEY} or {@code X-API-Key: KEY}, and lets
 * nobody ask more than their share. All who come without a good key share one.
 */
final class KeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "bearer ";

  /**
   * Costs nothing, and must not fail because strangers ask too much: the app would be restarted.
   */
  private static final String PROBE = "/actuator/health/liveness";

  private final Keys keys;
  private final Shares shares;
  private final Documents documents;

  KeyFilter(Keys keys, Shares shares, Documents documents) {
    this.keys = keys;
    this.shares = shares;
    this.documents = documents;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = key(request);
    Caller caller = key == null ? null : keys.bearer(key);
    boolean probe = request.getRequestURI().equals(PROBE);
    if (!probe && !shares.take(caller == null ? "" : caller.name())) {
      response.setHeader("Retry-After", "1");
      documents.write(request, response, Problem.of(Refusal.TOO_MANY_REQUESTS));
      return;
    }
    if (caller != null) {
      String[] roles = caller.roles().stream().map(Role::authority).toArray(String[]::new);
      SecurityContextHolder.getContext()
          .setAuthentication(
              new PreAuthenticatedAuthenticationToken(
                  caller, null, AuthorityUtils.createAuthorityList(roles)));
    }
    chain.doFilter(request, response);
  }

  /** The key of a request; null if there is none, or more than one. */
  private static String key(HttpServletRequest request) {
    String plain = request.getHeader("X-API-Key");
    String header = request.getHeader("Authorization");
    if (header == null) {
      return plain;
    }
    boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(BEARER);
    return bearer && plain == null ? header.substring(BEARER.length()).strip() : null;
  }
}
