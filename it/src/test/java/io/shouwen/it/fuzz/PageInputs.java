package io.shouwen.it.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests to the pages: their addresses and their forms as they are found, then changed. */
final class PageInputs {
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)[\"#]");
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(input|select|textarea|button)\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");
  private static final List<String> BESIDE =
      List.of(
          "/desk/customers?project=1&q=",
          "/desk/units?project=1&q=",
          "/desk/promise?minutes=",
          "/complaint/attachment?id=",
          "/complaint/print?form=complaint&number=",
          "/complaint/export.xlsx?text=",
          "/importing/bad-rows.csv?id=",
          "/notice/open?id=",
          "/language?to=en&back=",
          "/search.xhtml?q=",
          "/expired.xhtml?back=",
          "/complaint/list.xhtml?page=",
          "/jakarta.faces.resource/shouwen.css.xhtml?ln=",
          "/counts.xhtml?a=");

  private final StrangeFiles files;
  private final boolean settingsToo;

  /**
   * @param settingsToo also sends the forms that set the installation up: not where other tests
   *     work with it
   */
  PageInputs(StrangeFiles files, boolean settingsToo) {
    this.files = files;
    this.settingsToo = settingsToo;
  }

  /** The pages that somebody finds from the first one, by following links. */
  static List<String> found(Visitor visitor, int most) throws IOException, InterruptedException {
    Set<String> seen = new LinkedHashSet<>(List.of("/index.xhtml"));
    Deque<String> next = new ArrayDeque<>(seen);
    List<String> pages = new ArrayList<>();
    while (!next.isEmpty() && pages.size() < most) {
      String path = next.removeFirst();
      pages.add(path);
      Matcher link = LINK.matcher(visitor.page(path));
      while (link.find()) {
        String found = link.group(1).replace("&amp;", "&");
        String kind = found.replaceAll("[0-9A-Z]+-[0-9]{8}-[0-9]+|=[^&]*", "");
        if (found.contains(".xhtml")
            && !found.contains("jakarta.faces.resource")
            && seen.add(kind)) {
          next.addLast(found);
        }
      }
    }
    return pages;
  }

  /** An address, with its parameters changed. */
  Input address(List<String> pages, Chance chance) {
    if (chance.oneIn(3)) {
      return get(chance.of(BESIDE) + Strange.encoded(chance));
    }
    String[] parts = chance.of(pages).split("\\?", 2);
    List<String> query =
        parts.length > 1 ? new ArrayList<>(List.of(parts[1].split("&", -1))) : new ArrayList<>();
    if (chance.below(4) > 0) {
      query = Strange.changedQuery(query, chance);
    }
    if (chance.oneIn(5)) {
      String known = chance.of(List.of("page", "sort", "number", "id", "state", "step", "project"));
      query.add(known + "=" + Strange.encoded(chance));
    }
    String path = chance.oneIn(30) ? parts[0] + "/" + Strange.encoded(chance) : parts[0];
    List<String> headers = chance.oneIn(6) ? Strange.header(chance) : List.of();
    return new Input(
        "page",
        "GET",
        path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        headers,
        new byte[0]);
  }

  private static Input get(String path) {
    return new Input("page", "GET", path, List.of(), new byte[0]);
  }

  private static final class Field {
    private final String name;
    private String value;
    private final boolean file;

    Field(String name, String value, boolean file) {
      this.name = name;
      this.value = value;
      this.file = file;
    }
  }

  /** A form of one of the pages, filled in strangely; an address when the page has none. */
  Input form(Visitor visitor, List<String> pages, Chance chance)
      throws IOException, InterruptedException {
    if (chance.oneIn(10)) {
      return beside(chance);
    }
    String path = chance.of(pages);
    if (!settingsToo && path.matches("/(settings|approval|absence|calendar)/.*")) {
      return address(pages, chance);
    }
    String page = visitor.page(path);
    List<String[]> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      if (form.group(1).contains("method=\"post\"") && !form.group(1).contains("/sign-out")) {
        forms.add(new String[] {form.group(1), form.group(2)});
      }
    }
    if (forms.isEmpty()) {
      return address(pages, chance);
    }
    String[] one = chance.of(forms);
    String action = attribute(one[0], "action");
    boolean multipart = one[0].contains("multipart");
    List<Field> fields = fields(one[1], chance);
    String target = action == null || action.isEmpty() ? path : action.replace("&amp;", "&");
    if (target.contains("j_security_check")) {
      return address(pages, chance);
    }
    return filled(target, multipart, fields, chance);
  }

  private Input filled(String target, boolean multipart, List<Field> fields, Chance chance) {
    int changes = chance.below(4);
    for (int i = 0; i < changes && !fields.isEmpty(); i++) {
      Field field = chance.of(fields);
      if (!field.name.equals("jakarta.faces.ViewState") || chance.oneIn(4)) {
        field.value = Strange.text(chance);
      }
    }
    if (!fields.isEmpty() && chance.oneIn(6)) {
      fields.remove(chance.below(fields.size()));
    }
    if (!fields.isEmpty() && chance.oneIn(6)) {
      fields.add(new Field(chance.of(fields).name, Strange.text(chance), false));
    }
    List<String> headers = new ArrayList<>();
    if (chance.oneIn(5)) {
      headers.addAll(List.of("Faces-Request", "partial/ajax"));
      fields.add(new Field("jakarta.faces.partial.ajax", "true", false));
      fields.add(new Field("jakarta.faces.source", Strange.text(chance), false));
      fields.add(
          new Field("jakarta.faces.partial.render", chance.oneIn(2) ? "@all" : "@form", false));
      fields.add(new Field("jakarta.faces.partial.execute", "@form", false));
    }
    headers.add("Content-Type");
    if (multipart || chance.oneIn(15)) {
      headers.add("multipart/form-data; boundary=fuzz");
      byte[] body = multipart(fields, chance);
      return new Input(
          "form", "POST", target, headers, chance.oneIn(4) ? Strange.garbled(body, chance) : body);
    }
    headers.add("application/x-www-form-urlencoded");
    StringBuilder body = new StringBuilder();
    for (Field field : fields) {
      body.append(body.isEmpty() ? "" : "&")
          .append(url(field.name))
          .append('=')
          .append(url(field.value));
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return new Input(
        "form", "POST", target, headers, chance.oneIn(15) ? Strange.garbled(bytes, chance) : bytes);
  }

  /** What scripts send beside the forms. */
  private Input beside(Chance chance) {
    String key = chance.oneIn(2) ? "fuzz" + chance.below(9) : Strange.encoded(chance);
    return switch (chance.below(4)) {
      case 0 ->
          new Input(
              "form",
              "POST",
              "/desk/draft?key=" + key,
              List.of("Content-Type", "application/json"),
              Strange.value(chance).toString().getBytes(StandardCharsets.UTF_8));
      case 1, 2 ->
          new Input(
              "upload",
              "POST",
              "/desk/files?key=" + key,
              List.of(
                  "X-Requested-With",
                  "fetch",
                  "Content-Type",
                  "multipart/form-data; boundary=" + (chance.oneIn(9) ? "other" : "fuzz")),
              multipart(List.of(new Field("file", "", true)), chance));
      default ->
          new Input(
              "form",
              "POST",
              "/notice/read?id=" + Strange.encoded(chance),
              List.of("Content-Type", "application/x-www-form-urlencoded"),
              new byte[0]);
    };
  }

  private static List<Field> fields(String form, Chance chance) {
    List<Field> fields = new ArrayList<>();
    List<Field> buttons = new ArrayList<>();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      String attributes = field.group(2);
      String name = attribute(attributes, "name");
      String type = attribute(attributes, "type");
      String value = attribute(attributes, "value");
      if (name == null) {
        continue;
      }
      Field found =
          new Field(
              name,
              value == null ? "" : value.replace("&amp;", "&").replace("&quot;", "\""),
              "file".equals(type));
      if (field.group(1).equals("button") || "submit".equals(type)) {
        buttons.add(found);
      } else if (field.group(1).equals("select")) {
        found.value = option(form.substring(field.end()), chance);
        fields.add(found);
      } else if ((!"radio".equals(type) && !"checkbox".equals(type)) || chance.oneIn(2)) {
        fields.add(found);
      }
    }
    if (!buttons.isEmpty()) {
      fields.add(chance.of(buttons));
    }
    return fields;
  }

  private static String option(String rest, Chance chance) {
    int end = rest.indexOf("</select>");
    Matcher option =
        Pattern.compile("<option[^>]*value=\"([^\"]*)\"")
            .matcher(end < 0 ? rest : rest.substring(0, end));
    List<String> values = new ArrayList<>();
    while (option.find()) {
      values.add(option.group(1));
    }
    return values.isEmpty() ? "" : chance.of(values);
  }

  private byte[] multipart(List<Field> fields, Chance chance) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Field field : fields) {
      String name = field.name.replaceAll("[\"\r\n]", "_");
      body.writeBytes(
          ("--fuzz\r\nContent-Disposition: form-data; name=\"" + name + "\"")
              .getBytes(StandardCharsets.UTF_8));
      if (field.file) {
        body.writeBytes(
            ("; filename=\"" + files.name(chance) + "\"\r\nContent-Type: image/jpeg")
                .getBytes(StandardCharsets.UTF_8));
      }
      body.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      body.writeBytes(
          field.file ? files.content(chance) : field.value.getBytes(StandardCharsets.UTF_8));
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--fuzz--\r\n".getBytes(StandardCharsets.UTF_8));
    return chance.oneIn(8) ? Strange.garbled(body.toByteArray(), chance) : body.toByteArray();
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher each = ATTRIBUTE.matcher(attributes);
    while (each.find()) {
      if (each.group(1).equals(name)) {
        return each.group(2);
      }
    }
    return null;
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
