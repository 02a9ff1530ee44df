package org.gongyue.examples.community;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gongyue.examples.community.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a host sets under {@code gongyue}. Files are texts, for Spring would look for a path in the
 * jar.
 *
 * @param conventions the folder below which the conventions lie
 * @param reload how often it is looked whether conventions were changed; zero for never
 * @param signingKey the file with the Ed25519 key (PKCS#8, PEM) that signs checkpoints; it is made
 *     if it is not there
 * @param keys who may do what; with none, keys for trying it out are made at each start
 * @param limits what is too much
 */
@ConfigurationProperties("gongyue")
public record Settings(
    @DefaultValue("conventions") String conventions,
    @DefaultValue("1m") Duration reload,
    @DefaultValue("checkpoints.pem") String signingKey,
    @DefaultValue List<Key> keys,
    @DefaultValue Limits limits) {

  /**
   * A key, of which only the hash is known here.
   *
   * @param name whose it is, for the log
   * @param sha256 the SHA-256 of the key, in hexadecimal
   * @param roles what its bearer may do
   * @param communities where; empty for everywhere
   */
  public record Key(
      String name, String sha256, Set<Role> roles, @DefaultValue Set<String> communities) {}

  /**
   * What is refused because it is too much.
   *
   * @param body the longest body of a request
   * @param batch the most events in one request
   * @param future how far ahead of our clock the time of an event may lie
   * @param perSecond how many requests each key may make in a second, over ten seconds
   */
  public record Limits(
      @DefaultValue("1MB") DataSize body,
      @DefaultValue("1000") int batch,
      @DefaultValue("5m") Duration future,
      @DefaultValue("500") int perSecond) {}
}
