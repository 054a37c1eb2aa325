package io.shouwen.demo;

import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.organization.domain.DepartmentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The texts and tables from which demo data is made; read once from the resources beside this
 * class.
 */
final class Corpus {
  private static final CSVFormat TABLE =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<ComplaintText> complaints;
  private final Map<String, List<String>> phrases = new HashMap<>();
  private final List<Channel> channels = new ArrayList<>();

  /** How a complaint turns out when it is looked into. */
  enum Kind {
    VALID,
    INVALID,
    THIRD
  }

  /** One complaint as a customer would tell it, with what is found and done about it. */
  record ComplaintText(
      SubCategory sub,
      DepartmentKind department,
      boolean fault,
      boolean promise,
      boolean loss,
      boolean emergency,
      Mood mood,
      Kind kind,
      String subject,
      String narrative,
      String demand,
      String cause,
      String measure) {}

  Corpus() {
    complaints = rows("complaints.csv").stream().map(Corpus::complaint).toList();
    for (CSVRecord row : rows("phrases.csv")) {
      phrases.computeIfAbsent(row.get("use"), use -> new ArrayList<>()).add(row.get("text"));
    }
    for (CSVRecord row : rows("channels.csv")) {
      for (int i = 0; i < Integer.parseInt(row.get("weight")); i++) {
        channels.add(Channel.valueOf(row.get("channel")));
      }
    }
  }

  private static ComplaintText complaint(CSVRecord row) {
    return new ComplaintText(
        SubCategory.valueOf(row.get("sub")),
        DepartmentKind.valueOf(row.get("department")),
        row.get("fault").equals("1"),
        row.get("promise").equals("1"),
        row.get("loss").equals("1"),
        row.get("emergency").equals("1"),
        Mood.valueOf(row.get("mood")),
        Kind.valueOf(row.get("kind")),
        row.get("subject"),
        row.get("narrative"),
        row.get("demand"),
        row.get("cause"),
        row.get("measure"));
  }

  List<ComplaintText> complaints() {
    return complaints;
  }

  /** One of the sentences for a use, for example {@code closing}. */
  String phrase(String use, Random random) {
    return oneOf(Objects.requireNonNull(phrases.get(use), () -> "no phrases for " + use), random);
  }

  /** A channel, as often as it is used in practice. */
  Channel channel(Random random) {
    return oneOf(channels, random);
  }

  static <T> T oneOf(List<T> several, Random random) {
    return several.get(random.nextInt(several.size()));
  }

  /** The rows of a table, by its header. */
  static List<CSVRecord> rows(String name) {
    try (Reader reader = open(name)) {
      return TABLE.parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The lines of a list. */
  static List<String> lines(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Reader open(String name) {
    return new InputStreamReader(resource(name), StandardCharsets.UTF_8);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name);
  }
}
