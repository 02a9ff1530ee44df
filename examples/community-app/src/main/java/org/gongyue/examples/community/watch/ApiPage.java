package org.gongyue.examples.community.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * Describes the interface. Paths and parameters are found in the controllers; bodies are JSON of
 * the library, which {@code openapi.yaml} describes, with examples.
 */
@Configuration
class ApiPage {

  private final JsonNode known;

  ApiPage() throws IOException {
    try (InputStream in = new ClassPathResource("openapi.yaml").getInputStream()) {
      known = Yaml31.mapper().readTree(in);
    }
  }

  @Bean
  OpenAPI openApi() throws IOException {
    return new OpenAPI()
        .info(Json31.mapper().treeToValue(known.get("info"), Info.class))
        .addSecurityItem(new SecurityRequirement().addList("key"))
        .addSecurityItem(new SecurityRequirement().addList("header"));
  }

  /** Says what is known of bodies, in place of what was found out about their classes. */
  @Bean
  OpenApiCustomizer bodies() throws IOException {
    Components components = Json31.mapper().treeToValue(known.get("components"), Components.class);
    return api -> {
      api.setComponents(components);
      for (PathItem path : api.getPaths().values()) {
        path.readOperations().forEach(this::describe);
      }
    };
  }

  private void describe(Operation operation) {
    JsonNode says = known.get("operations").path(operation.getOperationId());
    operation.setDescription(says.path("description").asText(null));
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::describe);
    }
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setContent(content(says.get("request")));
    }
    ApiResponses answers = new ApiResponses();
    says.path("answers")
        .properties()
        .forEach(
            one ->
                answers.addApiResponse(
                    one.getKey(),
                    new ApiResponse()
                        .description(one.getValue().path("description").asText(""))
                        .content(content(one.getValue()))));
    answers.addApiResponse(
        "default",
        new ApiResponse()
            .description("A problem document")
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json", new MediaType().schema(reference("Problem")))));
    operation.setResponses(answers);
  }

  private void describe(Parameter parameter) {
    JsonNode says = known.get("parameters").path(parameter.getName());
    parameter.setDescription(says.path("description").asText(null));
    parameter.setExample(says.path("example").asText(null));
  }

  /** A body by its media type, and that of JSON Lines if it has one; none if it is not there. */
  private static Content content(JsonNode says) {
    if (says == null || !says.has("schema")) {
      return null;
    }
    MediaType body = new MediaType().schema(schema(says.get("schema").asText()));
    says.path("examples").forEach(name -> body.addExamples(name.asText(), example(name.asText())));
    Content content = new Content();
    content.addMediaType(says.path("type").asText("application/json"), body);
    if (says.has("lines")) {
      MediaType lines = new MediaType().schema(schema(says.get("lines").asText()));
      content.addMediaType("application/x-ndjson", lines);
    }
    return content;
  }

  private static Example example(String name) {
    return new Example().$ref("#/components/examples/" + name);
  }

  private static Schema<?> schema(String name) {
    return name.endsWith("[]") ? array(reference(name.replace("[]", ""))) : reference(name);
  }

  private static Schema<?> array(Schema<?> items) {
    Schema<Object> array = new JsonSchema();
    array.addType("array");
    array.setItems(items);
    return array;
  }

  private static Schema<?> reference(String name) {
    return new Schema<>().$ref("#/components/schemas/" + name);
  }
}
