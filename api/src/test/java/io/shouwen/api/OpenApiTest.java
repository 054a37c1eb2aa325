package io.shouwen.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shouwen.api.http.Answers;
import io.shouwen.api.http.PageView;
import io.shouwen.api.http.QueryOf;
import io.shouwen.api.json.RecordBinder;
import io.shouwen.complaint.domain.Step;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The description and the code say the same, in both directions. */
@DisplayName("The description at /api/openapi.json")
class OpenApiTest {
  private static final JsonObject DESCRIPTION = read();

  private final Map<String, Class<?>> compared = new HashMap<>();

  private static JsonObject read() {
    InputStream file = OpenApiTest.class.getResourceAsStream(OpenApiResource.FILE);
    try (var reader = Json.createReader(Objects.requireNonNull(file))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName("describes every path and method, and no other")
  void describesEveryPathAndMethod() {
    Set<String> described = new TreeSet<>();
    DESCRIPTION
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .keySet()
                    .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
    assertEquals(new TreeSet<>(operations().keySet()), described);
  }

  @Test
  @DisplayName("describes parameters, bodies and answers as they are")
  void describesParametersBodiesAndAnswers() {
    operations()
        .forEach(
            (operation, method) -> {
              JsonObject told = described(operation);
              assertEquals(parameters(method), parameters(told), operation);
              sameBody(operation, method, told);
              sameAnswer(operation, method, told);
              assertTrue(told.containsKey("operationId") && told.containsKey("summary"), operation);
            });
  }

  @Test
  @DisplayName("gives each operation an id of its own")
  void operationIdsAreUnique() {
    List<String> ids =
        operations().keySet().stream()
            .map(operation -> described(operation).getString("operationId"))
            .toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
  }

  @Test
  @DisplayName("holds no schema that nothing uses, and points nowhere outside")
  void referencesAreWhole() {
    Set<String> used = new TreeSet<>();
    collect(DESCRIPTION, used);
    Set<String> held = new TreeSet<>();
    DESCRIPTION
        .getJsonObject("components")
        .forEach(
            (kind, all) ->
                all.asJsonObject()
                    .keySet()
                    .forEach(n -> held.add("#/components/" + kind + "/" + n)));
    held.removeIf(name -> name.startsWith("#/components/securitySchemes/"));
    assertEquals(held, used);
  }

  @Test
  @DisplayName("H-8: every step of the life has its address")
  void everyStepHasItsAddress() {
    Map<Step, String> elsewhere =
        Map.of(
            Step.RAISE_SEVERITY, "steps/decide-severity",
            Step.LOWER_SEVERITY, "steps/decide-severity",
            Step.LOG_CONTACT, "contacts",
            Step.ATTACH, "attachments");
    for (Step step : Step.values()) {
      String path =
          elsewhere.getOrDefault(
              step, "steps/" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      assertTrue(operations().containsKey("POST /complaints/{number}/" + path), step::name);
    }
  }

  private static Map<String, Method> operations() {
    Map<String, Method> operations = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shouwen.api")) {
      Class<?> type = each.reflect();
      Path root = type.getAnnotation(Path.class);
      if (root == null) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        verb(method)
            .ifPresent(
                verb -> {
                  Path own = method.getAnnotation(Path.class);
                  String path = "/" + root.value() + "/" + (own == null ? "" : own.value());
                  operations.put(verb + " " + plain(path), method);
                });
      }
    }
    return operations;
  }

  /** Without the patterns of parameters and doubled slashes. */
  private static String plain(String path) {
    return path.replaceAll("\\{(\\w+):[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "{$1}")
        .replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "");
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static JsonObject described(String operation) {
    String[] verbAndPath = operation.split(" ", 2);
    return DESCRIPTION
        .getJsonObject("paths")
        .getJsonObject(verbAndPath[1])
        .getJsonObject(verbAndPath[0].toLowerCase(Locale.ROOT));
  }

  private static Set<String> parameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      PathParam path = parameter.getAnnotation(PathParam.class);
      HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      if (path != null) {
        names.add("path " + path.value() + " required");
      } else if (header != null) {
        boolean required = header.value().equals("If-Match");
        names.add("header " + header.value() + (required ? " required" : ""));
      }
    }
    QueryOf query = method.getAnnotation(QueryOf.class);
    if (query != null) {
      for (RecordComponent component : query.value().getRecordComponents()) {
        names.add(
            "query " + component.getName() + (RecordBinder.optional(component) ? "" : " required"));
      }
    }
    return names;
  }

  private static Set<String> parameters(JsonObject operation) {
    Set<String> names = new TreeSet<>();
    JsonArray told = operation.getJsonArray("parameters");
    for (JsonValue each : told == null ? JsonValue.EMPTY_JSON_ARRAY : told) {
      JsonObject parameter = resolved(each.asJsonObject());
      names.add(
          parameter.getString("in")
              + " "
              + parameter.getString("name")
              + (parameter.getBoolean("required", false) ? " required" : ""));
    }
    return names;
  }

  private void sameBody(String operation, Method method, JsonObject told) {
    Optional<Class<?>> record =
        Arrays.stream(method.getParameterTypes()).filter(Class::isRecord).findFirst();
    JsonObject body = told.getJsonObject("requestBody");
    if (record.isPresent()) {
      JsonObject content = body.getJsonObject("content").getJsonObject("application/json");
      sameType(operation, record.get(), content.getJsonObject("schema"), true);
    } else {
      assertTrue(
          body == null || !body.getJsonObject("content").containsKey("application/json"),
          operation);
    }
  }

  private void sameAnswer(String operation, Method method, JsonObject told) {
    Answers answers = method.getAnnotation(Answers.class);
    Type type = answers == null ? method.getGenericReturnType() : answers.value();
    String status = answers == null ? "200" : String.valueOf(answers.status());
    JsonObject answer = told.getJsonObject("responses").getJsonObject(status);
    assertTrue(answer != null, operation + " answers " + status);
    if (type != Void.class) {
      sameType(
          operation,
          type,
          answer.getJsonObject("content").getJsonObject("application/json").getJsonObject("schema"),
          false);
    }
  }

  private void sameType(String where, Type type, JsonObject told, boolean request) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type argument = generic.getActualTypeArguments()[0];
      if (Collection.class.isAssignableFrom(raw)) {
        assertEquals("array", kind(told), where);
        sameType(where, argument, told.getJsonObject("items"), request);
      } else if (raw == PageView.class) {
        JsonObject page = resolved(told).getJsonObject("properties");
        assertEquals(names(PageView.class), page.keySet(), where);
        sameType(where, argument, page.getJsonObject("rows").getJsonObject("items"), request);
      } else {
        assertEquals("object", kind(told), where);
      }
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() || plain.isEnum()) {
      String reference = reference(told);
      Class<?> before = compared.putIfAbsent(reference, plain);
      assertTrue(before == null || before == plain, where + ": one schema for two types");
      if (before == null) {
        sameSchema(reference, plain, resolved(told), request);
      }
    } else {
      assertEquals(expected(plain), kind(told), where);
    }
  }

  private void sameSchema(String where, Class<?> type, JsonObject schema, boolean request) {
    if (type.isEnum()) {
      assertEquals(
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList(),
          schema.getJsonArray("enum").getValuesAs(JsonString::getString),
          where);
      return;
    }
    JsonObject properties = schema.getJsonObject("properties");
    assertEquals(names(type), properties.keySet(), where);
    JsonArray told = schema.getJsonArray("required");
    assertEquals(
        Arrays.stream(type.getRecordComponents())
            .filter(c -> !request || !RecordBinder.optional(c))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet()),
        told == null ? Set.of() : Set.copyOf(told.getValuesAs(JsonString::getString)),
        where + " required");
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject property = properties.getJsonObject(component.getName());
      String at = where + "." + component.getName();
      assertEquals(
          component.getAnnotatedType().isAnnotationPresent(Nullable.class), nullable(property), at);
      sameType(at, component.getGenericType(), property, request);
    }
  }

  private static boolean nullable(JsonObject schema) {
    if (schema.containsKey("anyOf")) {
      return true;
    }
    return schema.get("type") instanceof JsonArray types && types.size() == 2;
  }

  private static String kind(JsonObject schema) {
    JsonValue type = schema.get("type");
    String name =
        type instanceof JsonArray types
            ? types.getString(0)
            : schema.getString("type", "none of " + schema);
    return schema.containsKey("format") ? name + " " + schema.getString("format") : name;
  }

  private static String expected(Class<?> type) {
    if (type == Instant.class) {
      return "string date-time";
    }
    if (type == LocalDate.class) {
      return "string date";
    }
    if (type == String.class || type == BigDecimal.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == int.class || type == Integer.class ? "integer int32" : "integer int64";
  }

  private static Set<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static String reference(JsonObject schema) {
    JsonArray alternatives = schema.getJsonArray("anyOf");
    return alternatives == null
        ? schema.getString("$ref", "no reference: " + schema)
        : alternatives.getJsonObject(0).getString("$ref");
  }

  private static JsonObject resolved(JsonObject schema) {
    if (!schema.containsKey("$ref") && !schema.containsKey("anyOf")) {
      return schema;
    }
    String pointer = reference(schema).substring(1);
    return DESCRIPTION.getValue(pointer).asJsonObject();
  }

  private static void collect(JsonValue value, Set<String> used) {
    if (value instanceof JsonObject object) {
      if (object.get("$ref") instanceof JsonString reference) {
        used.add(reference.getString());
      }
      object.values().forEach(each -> collect(each, used));
    } else if (value instanceof JsonArray array) {
      StreamSupport.stream(array.spliterator(), false).forEach(each -> collect(each, used));
    }
  }
}
