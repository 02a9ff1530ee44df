package org.gongyue.dsl.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.everykey.EveryKey;
import org.gongyue.dsl.vocabulary.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema, held against a validator that others wrote. */
final class SchemaTest {

  @TempDir private Path folder;

  private static final JsonMapper JSON = new JsonMapper();

  private static JsonSchema schema(Map<String, Object> schema) {
    JsonNode json = JSON.valueToTree(schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
  }

  private static JsonSchema schema(Document document) {
    return schema(Schema.of(document, Locale.CHINESE));
  }

  /** What the schemas say of the files of a folder, with those of the good one in between. */
  private static List<String> problems(Path folder) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Document document : Document.values()) {
      Path file = folder.resolve(document.file());
      if (Files.exists(file)) {
        for (ValidationMessage message : schema(document).validate(Plain.read(file))) {
          problems.add(document.file() + ": " + message.getMessage());
        }
      }
    }
    return problems;
  }

  @Test
  void goodConventionsAreValid() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(Folders.small()));
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      below
          .filter(path -> path.endsWith("convention.yaml"))
          .forEach(p -> folders.add(p.getParent()));
    }
    assertTrue(folders.size() >= 3);
    for (Path folder : folders) {
      assertEquals(List.of(), problems(folder), folder::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-choice",
        "bad-date",
        "bad-escalation",
        "bad-id-convention",
        "bad-limit",
        "bad-number-full-width",
        "key-missing-behaviour",
        "key-missing-convention",
        "key-missing-reward",
        "bad-choice-of-attribute-type",
        "key-unknown",
        "key-unknown-english",
        "key-unknown-in-rule",
        "limit-with-unknown-key",
        "number-out-of-range",
        "shape-articles-as-list",
        "shape-empty-value",
        "shape-not-a-list",
        "shape-not-a-mapping",
        "shape-not-a-mapping-inside",
        "shape-not-a-scalar"
      })
  void whatIsOutOfShapeIsInvalid(String broken) throws IOException {
    Path folder = Folders.module().resolve("src/test/resources/broken").resolve(broken);
    assertFalse(problems(folder).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Document.class)
  void theSchemaOfAllTakesEachFileAndNothingElse(Document document) throws IOException {
    JsonSchema all = schema(Schema.ofAll(Locale.ENGLISH));
    JsonNode good = Plain.read(Folders.small().resolve(document.file()));
    assertEquals(Set.of(), all.validate(good));
    assertFalse(all.validate(JSON.createObjectNode().put("编号", "x")).isEmpty());
  }

  @Test
  void everySuiteIsValid() throws IOException {
    JsonSchema suites = schema(Schema.ofSuites(Locale.CHINESE));
    List<Path> files = new ArrayList<>(Suite.in(Folders.conventions()));
    files.addAll(Suite.in(Folders.conventions().resolveSibling("examples/quickstart")));
    files.addAll(Suite.in(EveryKey.suites()));
    assertTrue(files.size() >= 6, files::toString);
    for (Path file : files) {
      assertEquals(Set.of(), suites.validate(Plain.read(file)), file::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{名称: 甲}",
        "{名称: 甲, 用例: [{名称: 乙, 条款: 一}]}",
        "{名称: 甲, 用例: [{名称: 乙, 条款: 一, 期望: {裁定: [{记录: 丙}]}}]}",
        "{名称: 甲, 用例: [{名称: 乙, 条款: 一, 期望: {裁定: [{记录: 丙, 结果: 好}]}}]}",
        "{名称: 甲, 用例: [{名称: 乙, 条款: 一, 期望: {账户情况: [{日期: 昨天}]}}]}",
        "{名称: 甲, 用例: [{名称: 乙, 条款: 一, 记录: [{编号: 丙}], 期望: {}}]}",
        "{名称: 甲, 默认: {条件: 真}, 用例: []}",
        "{name: a, cases: [{name: b, articles: c, expected: {eligibility: [{may: perhaps}]}}]}"
      })
  void aSuiteThatIsOutOfShapeIsInvalid(String suite) throws IOException {
    Path file = Files.writeString(folder.resolve("suite.yaml"), suite);
    assertFalse(schema(Schema.ofSuites(Locale.CHINESE)).validate(Plain.read(file)).isEmpty());
  }

  @Test
  void eitherLanguageWillDo() throws IOException {
    JsonNode english =
        JSON.readTree(
            """
            {"rewards": [{"id": "G-1", "name": "soap", "price": "12.5", "from": "2024-01-01",
              "redeemLimits": {"per quarter": 2, "per actor per 90 days": {"most": 1}}}]}
            """);
    assertEquals(Set.of(), schema(Document.REDEMPTION).validate(english));
  }

  @Test
  void hoverTextIsInTheLanguageAskedFor() {
    JsonNode chinese = JSON.valueToTree(Schema.of(Document.REDEMPTION, Locale.CHINESE));
    JsonNode english = JSON.valueToTree(Schema.of(Document.REDEMPTION, Locale.ENGLISH));
    String price = "/$defs/reward/properties/price/description";
    assertEquals("每份多少分，大于 0；要付几个币种时写 {积分: 50, 时间币: 1}。", chinese.at(price).textValue());
    assertEquals(
        "What one costs, more than 0; in several units {points: 50, coins: 1}, all of which are paid.",
        english.at(price).textValue());
    assertTrue(chinese.at("/$defs/behaviour").isMissingNode());
  }
}
