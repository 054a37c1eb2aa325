package io.shouwen.benchmark;

import io.shouwen.audit.domain.Entry;
import io.shouwen.audit.domain.Seal;
import io.shouwen.audit.domain.Way;
import io.shouwen.benchmark.Rows.Row;
import io.shouwen.benchmark.Template.Column;
import io.shouwen.benchmark.Template.Copy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The audit's entries of copies, each with its code, and the chain over all of them, so that the
 * application's own verification finds nothing. Fingerprints of texts stay the model's.
 */
final class AuditCopies {
  private static final String ENTRIES =
      "copy audit_entry (id, step_id, at, actor_id, actor_username, actor_name, for_id, for_name,"
          + " way, address, door, subject_kind, subject_id, subject_key, company_id, project_id,"
          + " changes, key_id, mac) from '%s'";
  private static final String SEALS =
      "copy audit_seal (seq, entry_id, entry_mac, previous, key_id, hash) from '%s'";
  private static final int FETCH = 5_000;

  private final Connection database;
  private final Path folder;
  private final Mac mac;
  private final String keyId;
  private long seq;
  private String previous = Seal.FIRST;

  AuditCopies(Connection database, Path folder) throws SQLException, GeneralSecurityException {
    this.database = database;
    this.folder = folder;
    byte[] key = Installation.AUDIT_KEY.getBytes(StandardCharsets.UTF_8);
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    keyId =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key)).substring(0, 8);
    try (Statement statement = database.createStatement();
        ResultSet last =
            statement.executeQuery("select seq, hash from audit_seal order by seq desc limit 1")) {
      if (last.next()) {
        seq = last.getLong(1);
        previous = last.getString(2);
      }
    }
  }

  private record Model(
      long id,
      int ordinal,
      long step,
      int stepOrdinal,
      LocalDateTime at,
      @Nullable Long actor,
      Map<String, Template> texts,
      Row row) {

    @Nullable String in(String column, Copy copy) {
      Template template = texts.get(column);
      return template == null ? null : template.in(copy);
    }
  }

  /** Writes the entries of all copies of a kind, and their links. */
  void write(String kind, List<Row> rows, Map<String, Column> words, Map<Long, Integer> ordinals)
      throws SQLException, IOException {
    List<Model> models = new ArrayList<>();
    for (Row row : rows) {
      models.add(model(row, words, ordinals));
    }
    database.setAutoCommit(false);
    StringBuilder seals = new StringBuilder();
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(FETCH);
      write(kind, models, statement, seals);
    }
    database.commit();
    database.setAutoCommit(true);
  }

  private void write(String kind, List<Model> models, Statement statement, StringBuilder seals)
      throws SQLException, IOException {
    List<Copy> batch = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            """
            select g, extract(epoch from shift)::bigint as shift, project, staff, department, unit,
              unit_label, customer, name, phone, initials, array_to_string(names, ',') as names,
              subject, narrative, place, request_key, number
            from copy_of where kind = '%s' order by g
            """
                .formatted(kind))) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Map<String, String> values = new HashMap<>();
        for (int i = 3; i <= columns; i++) {
          values.put(found.getMetaData().getColumnName(i), found.getString(i));
        }
        batch.add(new Copy(found.getLong(1), found.getLong(2), values));
        if (batch.size() == FETCH) {
          write(models, batch, seals);
          batch.clear();
        }
      }
    }
    write(models, batch, seals);
  }

  private void write(List<Model> models, List<Copy> batch, StringBuilder seals)
      throws SQLException, IOException {
    seals.setLength(0);
    Lines lines = new Lines(ENTRIES);
    for (Copy copy : batch) {
      for (Model model : models) {
        Entry entry = entry(model, copy);
        lines.add(line(entry, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC)));
        Seal seal = new Seal(seq + 1, entry.id(), entry.mac(), previous, keyId, "");
        seal = seal.stamped(code(seal.content()));
        seq = seal.seq();
        previous = seal.hash();
        seals
            .append(seal.seq())
            .append('\t')
            .append(seal.entryId())
            .append('\t')
            .append(seal.entryMac())
            .append('\t')
            .append(seal.previous())
            .append('\t')
            .append(keyId)
            .append('\t')
            .append(seal.hash())
            .append('\n');
      }
    }
    lines.end();
    Lines chain = new Lines(SEALS);
    chain.add(seals);
    chain.end();
  }

  private Entry entry(Model model, Copy copy) {
    Instant at = model.at().plusSeconds(copy.shift()).toInstant(ZoneOffset.UTC);
    Long project = number(model.row().text("project_id"));
    Entry entry =
        new Entry(
            Template.copyOf(model.id(), model.ordinal(), copy.g()),
            Template.copyOf(model.step(), model.stepOrdinal(), copy.g()),
            at,
            new Entry.Who(
                person(model.actor(), copy),
                username(model, copy),
                Objects.requireNonNull(model.in("actor_name", copy)),
                null,
                null,
                Way.valueOf(Objects.requireNonNull(model.row().text("way"))),
                model.row().text("address"),
                Objects.requireNonNull(model.row().text("door"))),
            new Entry.What(
                Objects.requireNonNull(model.row().text("subject_kind")),
                Objects.requireNonNull(model.in("subject_id", copy)),
                model.in("subject_key", copy),
                number(model.row().text("company_id")),
                project == null ? null : Long.valueOf(copy.column("project"))),
            Objects.requireNonNull(model.in("changes", copy)),
            keyId,
            "");
    return entry.stamped(code(entry.content()));
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static @Nullable Long person(@Nullable Long model, Copy copy) {
    return model == null || model < Estate.STAFF
        ? model
        : Long.valueOf(Long.parseLong(copy.column("staff")) + model - Estate.STAFF - 10);
  }

  private static String username(Model model, Copy copy) {
    String name = Objects.requireNonNull(model.row().text("actor_username"));
    return name.replaceFirst("^u1\\.", "u" + copy.column("project") + ".");
  }

  private static Model model(Row row, Map<String, Column> words, Map<Long, Integer> ordinals) {
    Map<String, Template> texts = new HashMap<>();
    for (String column : List.of("actor_name", "subject_id", "subject_key", "changes")) {
      String text = row.text(column);
      if (text != null) {
        texts.put(column, Template.of(text, words, ordinals));
      }
    }
    long id = Long.parseLong(Objects.requireNonNull(row.text("id")));
    long step = Long.parseLong(Objects.requireNonNull(row.text("step_id")));
    return new Model(
        id,
        ordinals.getOrDefault(id, 0),
        step,
        ordinals.getOrDefault(step, 0),
        LocalDateTime.parse(Objects.requireNonNull(row.text("at")).replace(' ', 'T')),
        number(row.text("actor_id")),
        texts,
        row);
  }

  private static String line(Entry entry, LocalDateTime at) {
    StringBuilder line = new StringBuilder();
    for (Object value :
        new @Nullable Object[] {
          entry.id(),
          entry.stepId(),
          at,
          entry.who().actorId(),
          entry.who().username(),
          entry.who().name(),
          entry.who().forId(),
          entry.who().forName(),
          entry.who().way(),
          entry.who().address(),
          entry.who().door(),
          entry.what().kind(),
          entry.what().id(),
          entry.what().key(),
          entry.what().companyId(),
          entry.what().projectId(),
          entry.changes(),
          entry.keyId(),
          entry.mac()
        }) {
      if (line.length() > 0) {
        line.append('\t');
      }
      line.append(
          value == null
              ? "\\N"
              : value
                  .toString()
                  .replace("\\", "\\\\")
                  .replace("\t", "\\t")
                  .replace("\n", "\\n")
                  .replace("\r", "\\r"));
    }
    return line.append('\n').toString();
  }

  private String code(String content) {
    return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines on their way into a table, through a file that the database reads. */
  private final class Lines {
    private final String sql;
    private final Path file;
    private final BufferedWriter writer;

    Lines(String sql) throws IOException {
      this.sql = sql;
      file = Files.createTempFile(folder, "lines", null);
      writer = Files.newBufferedWriter(file);
    }

    void add(CharSequence line) throws IOException {
      writer.append(line);
    }

    void end() throws SQLException, IOException {
      writer.close();
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      try (Statement statement = database.createStatement()) {
        statement.execute(sql.formatted(file));
      }
      Files.delete(file);
    }
  }
}
