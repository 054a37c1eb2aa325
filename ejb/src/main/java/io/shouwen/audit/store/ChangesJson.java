package io.shouwen.audit.store;

import io.shouwen.audit.domain.ChangeKind;
import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Keeping;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes as the column {@code changes} keeps them; names are short, for it is a big table. */
final class ChangesJson {
  /** Looked up once: the class {@code Json} searches the class path at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String ENTITY = "e";
  private static final String ID = "id";
  private static final String KIND = "k";
  private static final String FIELDS = "f";
  private static final String NAME = "n";
  private static final String KEEPING = "r";
  private static final String BEFORE = "b";
  private static final String AFTER = "a";

  private ChangesJson() {}

  static String write(List<EntityChange> changes) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    for (EntityChange change : changes) {
      JsonArrayBuilder fields = JSON.createArrayBuilder();
      for (FieldChange field : change.fields()) {
        JsonObjectBuilder one = JSON.createObjectBuilder().add(NAME, field.field());
        if (field.keeping() != Keeping.PLAIN) {
          one.add(KEEPING, field.keeping().name());
        }
        add(one, BEFORE, field.before());
        add(one, AFTER, field.after());
        fields.add(one);
      }
      all.add(
          JSON.createObjectBuilder()
              .add(ENTITY, change.entity())
              .add(ID, change.id())
              .add(KIND, change.kind().name())
              .add(FIELDS, fields));
    }
    return all.build().toString();
  }

  private static void add(JsonObjectBuilder one, String name, @Nullable String value) {
    if (value != null) {
      one.add(name, value);
    }
  }

  /** Empty when it is not what {@link #write} makes: somebody may have changed it. */
  static List<EntityChange> read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              change ->
                  new EntityChange(
                      change.getString(ENTITY),
                      change.getString(ID),
                      ChangeKind.valueOf(change.getString(KIND)),
                      change.getJsonArray(FIELDS).getValuesAs(JsonObject.class).stream()
                          .map(ChangesJson::field)
                          .toList()))
          .toList();
    } catch (RuntimeException tampered) {
      return List.of();
    }
  }

  private static FieldChange field(JsonObject one) {
    return new FieldChange(
        one.getString(NAME),
        Keeping.valueOf(one.getString(KEEPING, Keeping.PLAIN.name())),
        one.getString(BEFORE, null),
        one.getString(AFTER, null));
  }
}
