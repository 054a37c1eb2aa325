package io.shouwen.benchmark;

import io.shouwen.benchmark.Rows.Row;
import io.shouwen.benchmark.Rows.Value;
import io.shouwen.benchmark.Template.Column;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Many cases exactly as the application writes them. It makes one case of each kind itself, through
 * REST; all rows that this wrote are then copied in the database, each copy with its own project,
 * people, customer, unit, number, texts and times. So a table or column that the product gets
 * tomorrow is filled without a word here.
 *
 * <p>A fifth is open, in hand at a department; two fifths were archived after a whole life, two
 * fifths after they were solved at the desk. A fifth of the customers have several cases.
 */
final class CaseCopies {
  private static final String UNIT = "3-2-9501";
  private static final String NAME = "欧阳模范";
  private static final String PHONE = "13911112222";
  private static final String KEY = "key-of-the-model";
  private static final long UNITS = 10_000_000;
  private static final long MODEL_UNIT = UNITS - 1;

  /** From here on ids belong to a customer of that number, before to a case. */
  static final int OF_CUSTOMER = 120;

  private static final int SEALED_WITHIN_SECONDS = 100;

  private final Connection database;
  private final Rows rows;
  private final Map<Models.Kind, Model> models = new EnumMap<>(Models.Kind.class);
  private @Nullable Model customerModel;

  CaseCopies(Connection database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** What the application wrote for one case, and where its copies differ. */
  private record Model(
      Map<String, List<Row>> rows, Map<String, Column> words, Map<Long, Integer> ordinals) {}

  /** How a text that stands in a model is written into each case. */
  private record Wording(String subject, String narrative, String place) {}

  private static Wording texts(Models.Kind kind) {
    return new Wording("标题样板" + kind, "经过样板" + kind + "，电梯停在九楼不动。", "位置样板" + kind);
  }

  /** Prepares an empty database, before the application wrote anything. */
  void prepare() throws SQLException {
    Estate.write(database);
    run(
        """
        insert into building (id, project_id, name) values (%1$d, 1, '样板栋');
        insert into property_unit (id, project_id, building_id, label)
          values (%1$d, 1, %1$d, '%2$s')
        """
            .formatted(MODEL_UNIT, UNIT));
    sequences(false);
  }

  private void sequences(boolean afterCopies) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sequencename from pg_sequences where schemaname = 'public' order by 1")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      run(
          "alter sequence %s restart with %d"
              .formatted(names.get(i), Template.begin(i + 1, afterCopies)));
    }
  }

  /** Lets the application make one case of each kind. */
  void makeModels(String url) throws Exception {
    Models made = new Models(url);
    long moment = rows.now();
    long customer = made.customer(NAME, PHONE, MODEL_UNIT);
    Map<String, Column> words = new LinkedHashMap<>();
    words.put(NAME, Column.of("name"));
    words.put(PHONE, Column.of("phone"));
    words.put("oymf", Column.of("initials"));
    words.put(
        "欧**", new Column("name", "left(n.name, 1) || '**'", name -> name.substring(0, 1) + "**"));
    words.put(
        "139****2222",
        new Column(
            "phone",
            "left(n.phone, 3) || '****' || right(n.phone, 4)",
            phone -> phone.substring(0, 3) + "****" + phone.substring(7)));
    words.put(UNIT, Column.of("unit_label"));
    words.put(
        "3-2-**",
        new Column(
            "unit_label",
            "regexp_replace(n.unit_label, '[^-]*$', '**')",
            label -> label.replaceFirst("[^-]*$", "**")));
    words.put(Long.toString(MODEL_UNIT), Column.of("unit"));
    for (Row person : rows.select("select id, name from staff where scope_project_id = 1")) {
      long place = Long.parseLong(required(person.text("id"))) - Estate.STAFF - Estate.PEOPLE;
      words.put(required(person.text("name")), name((int) place));
      words.put(required(person.text("id")), near("staff", place));
    }
    words.put(Long.toString(Estate.DEPARTMENTS + Estate.PEOPLE), near("department", 0));
    words.put(Long.toString(Estate.DEPARTMENTS + Estate.PEOPLE + 1), near("department", 1));
    settle();
    customerModel = model(moment, words, OF_CUSTOMER);
    for (Models.Kind kind : Models.Kind.values()) {
      Wording texts = texts(kind);
      long before = rows.now();
      String number =
          made.make(
              kind,
              new Models.Facts(
                  customer,
                  NAME,
                  PHONE,
                  MODEL_UNIT,
                  texts.place(),
                  texts.subject(),
                  texts.narrative(),
                  KEY + kind));
      settle();
      Map<String, Column> own = new LinkedHashMap<>(words);
      own.put(number, Column.of("number"));
      own.put(texts.subject(), Column.of("subject"));
      own.put(texts.narrative(), Column.of("narrative"));
      own.put(texts.place(), Column.of("place"));
      own.put(KEY + kind, Column.of("request_key"));
      own.put(Long.toString(customer), Column.of("customer"));
      models.put(kind, model(before, own, 0));
    }
  }

  /** An id by its distance from the project's first. */
  private static Column near(String column, long place) {
    return new Column(
        column,
        "n." + column + " + " + place,
        first -> Long.toString(Long.parseLong(first) + place));
  }

  private static Column name(int place) {
    return new Column("names", "n.names[" + (place + 1) + "]", all -> all.split(",", -1)[place]);
  }

  private static String required(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a value is missing");
    }
    return text;
  }

  private Model model(long moment, Map<String, Column> words, int first) throws SQLException {
    Map<String, List<Row>> written = rows.since(moment);
    TreeMap<Long, Integer> ordinals = new TreeMap<>();
    written
        .values()
        .forEach(
            each ->
                each.forEach(
                    row -> {
                      String id = row.text("id");
                      if (id != null && id.length() > 12) {
                        ordinals.put(Long.valueOf(id), 0);
                      }
                    }));
    int next = first;
    for (Map.Entry<Long, Integer> each : ordinals.entrySet()) {
      each.setValue(next++);
    }
    if (next > (first == 0 ? OF_CUSTOMER : Template.STRIDE)) {
      throw new IllegalStateException("no room for " + next + " rows of a case");
    }
    return new Model(written, words, ordinals);
  }

  /** Waits until the application has done what it does after a while: sealing, sending. */
  void settle() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEALED_WITHIN_SECONDS);
    while (count("select count(*) from audit_pending") > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the audit is not sealed");
      }
      never.await(100, TimeUnit.MILLISECONDS);
    }
  }

  long count(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Writes the copies; nothing else may be at work in the database.
   *
   * @param folder for files on their way
   */
  void write(int cases, Path folder) throws Exception {
    Model ofCustomer = customerModel;
    if (ofCustomer == null) {
      throw new IllegalStateException("no models");
    }
    run("set session_replication_role = replica"); // the models' references held; so do the copies'
    run("set synchronous_commit = off");
    run("set work_mem = '256MB'");
    List<String> indexes = dropIndexes();
    int customers = cases * 3 / 4;
    property(customers);
    plan(cases, customers, ofCustomer);
    copy("CUSTOMER", ofCustomer);
    for (Map.Entry<Models.Kind, Model> each : models.entrySet()) {
      copy(each.getKey().name(), each.getValue());
    }
    numbers();
    AuditCopies audit = new AuditCopies(database, folder);
    audit.write("CUSTOMER", entries(ofCustomer), ofCustomer.words(), ofCustomer.ordinals());
    for (Map.Entry<Models.Kind, Model> each : models.entrySet()) {
      Model model = each.getValue();
      audit.write(each.getKey().name(), entries(model), model.words(), model.ordinals());
    }
    for (String index : indexes) {
      run(index);
    }
    sequences(true);
    run("set session_replication_role = origin");
    run("set synchronous_commit = on");
    run("reset work_mem");
  }

  private static List<Row> entries(Model model) {
    return model.rows().getOrDefault("audit_entry", List.of());
  }

  /** Without them filling goes faster; they are made anew afterwards. */
  private List<String> dropIndexes() throws SQLException {
    List<String> again = new ArrayList<>();
    for (Row index :
        rows.select(
            """
            select i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'public'
              and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
            """)) {
      again.add(required(index.text("indexdef")));
      run("drop index " + index.text("indexname"));
    }
    return again;
  }

  private void property(int customers) throws SQLException {
    run(
        """
        insert into building (id, project_id, name)
          select 5000000 + p * 1000 + b, p, b || '栋' from generate_series(1, %1$d) p,
            generate_series(1, 1 + %2$d / %1$d / 120) b;
        insert into property_unit (id, project_id, building_id, label)
          select %3$d + g, 1 + g %% %1$d, 5000000 + (1 + g %% %1$d) * 1000 + g / %1$d / 120 + 1,
            %4$s
          from generate_series(0, %2$d - 1) g
        """
            .formatted(Estate.PROJECTS, customers, UNITS, label("g")));
  }

  private static String label(String g) {
    return """
        (%1$s / %2$d / 120 + 1) || '-' || (%1$s / %2$d / 40 %% 3 + 1) || '-'
          || ((%1$s / %2$d %% 40 / 4 + 1) * 100 + %1$s / %2$d %% 4 + 1)
        """
        .formatted(g, Estate.PROJECTS);
  }

  /** Says of each copy where it differs, in the table {@code copy_of}. */
  private void plan(int cases, int customers, Model ofCustomer) throws SQLException {
    long model =
        Long.parseLong(
            required(ofCustomer.rows().getOrDefault("customer", List.of()).get(0).text("id")));
    int ordinal = ofCustomer.ordinals().getOrDefault(model, 0);
    String c =
        "case when g < %1$d then g else %1$d + (g - %1$d) %% %2$d end"
            .formatted(cases * 3 / 5, Math.max(1, cases * 3 / 20));
    String random = "(hashint8extended(g, %d) & 1073741823)";
    run("drop table if exists copy_of");
    run(
        """
        create unlogged table copy_of as
        with one as (
          select 'CUSTOMER' as kind, g, g as c, 0 as days, 0 as seconds
            from generate_series(0, %1$d - 1) g
          union all
          select case %17$s %% 5 when 0 then 'IN_HAND' when 1 then 'ARCHIVED' when 2 then 'SOLVED'
              when 3 then 'ARCHIVED' else 'SOLVED' end, g, %3$s,
            case %17$s %% 5 when 0 then 0 else 3 + %4$s %% 730 end, %5$s %% 54000
            from generate_series(0, %2$d - 1) g
        ), named as (
          select o.*, 1 + o.c %% %6$d as project, %4$s as a, hashint8extended(c, 3) & 1073741823 as n
          from one o
        ), dated as (
          select m.*, days * interval '-1 day' + seconds * interval '-1 second' as shift
          from named m
        )
        select d.kind, d.g::bigint as g, d.project, %7$d + 10 * d.project as staff,
          %8$d + 10 * d.project as department, %9$d + d.c as unit, %10$s as unit_label,
          (%11$s)::bigint as customer, %12$s as name, %13$s as initials,
          '13' || lpad((n %% 1000000000)::text, 9, '0') as phone, d.shift, s.names,
          %14$s as subject, %15$s as narrative, %16$s as place, 'key-' || d.g as request_key,
          (timezone('UTC', now()) + d.shift + interval '8 hours')::date as day,
          ''::text as number
        from dated d join (select scope_project_id, array_agg(name::text order by id) as names
            from staff group by 1) s on s.scope_project_id = d.project
        """
            .formatted(
                customers,
                cases,
                c,
                random.formatted(1),
                random.formatted(2),
                Estate.PROJECTS,
                Estate.STAFF,
                Estate.DEPARTMENTS,
                UNITS,
                label("d.c"),
                Template.id(model, ordinal).replace("n.g", "d.c"),
                Texts.name("n"),
                Texts.initials("n"),
                Texts.place("a") + " || " + Texts.issue("a / 5"),
                Texts.narrative("a"),
                Texts.place("a"),
                random.formatted(4)));
    run(
        """
        update copy_of n set number = 'P' || lpad(n.project::text, 3, '0') || '-'
            || to_char(n.day, 'YYYYMMDD') || '-' || lpad(r.r::text, 4, '0')
        from (select g, row_number() over (partition by project, day order by g)
            + (select coalesce(max(last_number), 0) from case_number) as r
          from copy_of where kind <> 'CUSTOMER') r
        where r.g = n.g and n.kind <> 'CUSTOMER'
        """);
    run("vacuum analyze copy_of");
  }

  /** The counters from which the application takes the next number. */
  private void numbers() throws SQLException {
    run(
        """
        insert into case_number (project_id, received_on, last_number)
          select project, day, max(substring(number from '[0-9]*$')::int) from copy_of
          where kind <> 'CUSTOMER' group by 1, 2
        on conflict (project_id, received_on)
          do update set last_number = greatest(case_number.last_number, excluded.last_number);
        update project p set numbers_given = (select coalesce(sum(last_number), 0)
          from case_number c where c.project_id = p.id)
        """);
  }

  private void copy(String kind, Model model) throws SQLException {
    for (Map.Entry<String, List<Row>> table : model.rows().entrySet()) {
      if (table.getKey().equals("audit_entry")) {
        continue;
      }
      List<String> lines = new ArrayList<>();
      for (Row row : table.getValue()) {
        List<String> expressions = new ArrayList<>();
        row.columns().forEach((column, value) -> expressions.add(expression(column, value, model)));
        lines.add("(" + String.join(", ", expressions) + ")");
      }
      run(
          """
          insert into %s (%s) select x.* from copy_of n cross join lateral (values %s) x
          where n.kind = '%s' %s
          """
              .formatted(
                  table.getKey(),
                  String.join(", ", table.getValue().get(0).columns().keySet()),
                  String.join(",\n", lines),
                  kind,
                  table.getKey().equals("personal_look") ? "on conflict do nothing" : ""));
    }
  }

  private static String expression(String column, Value value, Model model) {
    String text = value.text();
    if (text == null) {
      return "null::" + value.type();
    }
    String sql =
        switch (value.type()) {
          case "int8", "int4", "int2" -> number(column, Long.parseLong(text), model);
          case "timestamp" -> "timestamp '" + text + "' + n.shift";
          case "date" -> "(timestamp '" + text + " 12:00' + n.shift)";
          case "bool", "numeric" -> "'" + text + "'";
          default ->
              text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                  ? "gen_random_uuid()"
                  : Template.of(text, model.words(), model.ordinals()).sql();
        };
    return "(" + sql + ")::" + value.type();
  }

  private static String number(String column, long value, Model model) {
    Integer ordinal = model.ordinals().get(value);
    Column word = model.words().get(Long.toString(value));
    if (ordinal != null) {
      return Template.id(value, ordinal);
    }
    if (word != null) {
      return word.expression();
    }
    if (column.equals("project_id")) {
      return "n.project";
    }
    return Long.toString(value);
  }

  private void run(String sql) throws SQLException {
    long begun = System.nanoTime();
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    if (Boolean.getBoolean("benchmark.verbose") && took > 1000) {
      System.out.printf("%6d ms %s%n", took, sql.substring(0, Math.min(90, sql.length())).strip());
    }
  }
}
