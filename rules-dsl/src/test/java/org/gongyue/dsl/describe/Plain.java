package org.gongyue.dsl.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of YAML as an editor sees it: numbers and truth values by YAML 1.2, dates as text. */
final class Plain {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Plain() {}

  static JsonNode read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return json(new Yaml(new LoaderOptions()).compose(reader));
    }
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
      }
      return object;
    } else if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return JSON.textNode(text);
    }
    return switch (text) {
      case "", "~", "null" -> JSON.nullNode();
      case "true", "false" -> JSON.booleanNode(text.equals("true"));
      default ->
          text.matches("[-+]?[0-9]+(\\.[0-9]+)?")
              ? JSON.numberNode(new BigDecimal(text))
              : JSON.textNode(text);
    };
  }
}
