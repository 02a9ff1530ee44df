package org.gongyue.examples.community;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.core.StreamWriteFeature;

/** Runs the communities whose conventions lie below a folder. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CommunityApp {

  /** Starts the app; arguments are Spring's, such as {@code --server.port=9000}. */
  public static void main(String[] arguments) {
    SpringApplication.run(CommunityApp.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Numbers as the library writes them. */
  @Bean
  JsonMapperBuilderCustomizer plainNumbers() {
    return json -> json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}
