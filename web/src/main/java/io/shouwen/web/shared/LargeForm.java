package io.shouwen.web.shared;

import io.shouwen.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with files that is larger than the server keeps: what was typed is there, the files are
 * known by name and refuse with {@code upload.too-large} when somebody wants to read them. So the
 * page that asked says it in a sentence and loses nothing, and no byte of the files is
 * stored.
 */
final class LargeForm extends HttpServletRequestWrapper {
  /** What one form may send, all files together. */
  static final int MOST_MEGABYTES = 105;

  private static final int BUFFER = 65_536;
  private static final int LONGEST_HEADERS = 8_192;
  private static final int LONGEST_FIELD = 262_144;
  private static final int MOST_PARTS = 1_000;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
  private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Part> files = new ArrayList<>();

  /**
   * Reads the form to its end.
   *
   * @throws IOException when the sender goes away
   */
  LargeForm(HttpServletRequest request) throws IOException {
    super(request);
    InputStream body = new BufferedInputStream(request.getInputStream(), BUFFER);
    read(body, boundary(request.getContentType()));
    body.transferTo(OutputStream.nullOutputStream());
    request
        .getParameterMap()
        .forEach((name, values) -> fields.computeIfAbsent(name, n -> List.of(values)));
  }

  /** True for a form with files that says it is too large. */
  static boolean is(HttpServletRequest request) {
    return hasFiles(request) && request.getContentLengthLong() > MOST_MEGABYTES * 1_048_576L;
  }

  /** True for a form of the kind that may hold files. */
  static boolean hasFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
  }

  private void read(InputStream body, String boundary) throws IOException {
    byte[] first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    byte[] next = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    boolean more = upTo(first, body, 0) != null;
    for (int part = 0; more && part < MOST_PARTS; part++) {
      if (body.read() == '-' || body.read() < 0) {
        return;
      }
      byte[] head = upTo(END_OF_HEADERS, body, LONGEST_HEADERS);
      if (head == null) {
        return;
      }
      String headers = new String(head, StandardCharsets.UTF_8);
      String name = found(NAME, headers);
      String file = found(FILE_NAME, headers);
      byte[] content = upTo(next, body, file == null ? LONGEST_FIELD : 0);
      more = content != null;
      if (name != null && file != null) {
        if (!file.isBlank()) {
          files.add(new RefusingPart(name, file));
        }
      } else if (name != null && content != null) {
        fields
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(new String(content, StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Reads behind the next occurrence of the mark.
   *
   * @return what stood before it, as many bytes as are kept; null when there is none
   */
  private static byte @Nullable [] upTo(byte[] mark, InputStream body, int kept)
      throws IOException {
    int[] fallBack = fallBacks(mark);
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    int matched = 0;
    for (int read = body.read(); read >= 0; read = body.read()) {
      while (matched > 0 && mark[matched] != (byte) read) {
        int shorter = fallBack[matched - 1];
        keep(before, mark, matched - shorter, kept);
        matched = shorter;
      }
      if (mark[matched] == (byte) read) {
        matched++;
      } else if (before.size() < kept) {
        before.write(read);
      }
      if (matched == mark.length) {
        return before.toByteArray();
      }
    }
    return null;
  }

  private static void keep(ByteArrayOutputStream before, byte[] bytes, int length, int kept) {
    before.write(bytes, 0, Math.max(0, Math.min(length, kept - before.size())));
  }

  /** By how much of the mark's beginning each beginning of it ends (Knuth, Morris, Pratt). */
  private static int[] fallBacks(byte[] mark) {
    int[] fallBack = new int[mark.length];
    int shorter = 0;
    for (int i = 1; i < mark.length; i++) {
      while (shorter > 0 && mark[i] != mark[shorter]) {
        shorter = fallBack[shorter - 1];
      }
      if (mark[i] == mark[shorter]) {
        shorter++;
      }
      fallBack[i] = shorter;
    }
    return fallBack;
  }

  private static String boundary(String contentType) throws IOException {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw new IOException("a form without a boundary");
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static @Nullable String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    List<String> values = fields.get(name);
    return values == null || values.isEmpty() ? super.getParameter(name) : values.get(0);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>();
    fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public Collection<Part> getParts() {
    return List.copyOf(files);
  }

  @Override
  public @Nullable Part getPart(String name) {
    return files.stream().filter(file -> file.getName().equals(name)).findFirst().orElse(null);
  }

  /** A file that was not kept. */
  private record RefusingPart(String field, String fileName) implements Part {

    @Override
    public InputStream getInputStream() {
      throw new RuleViolation("upload.too-large", MOST_MEGABYTES);
    }

    @Override
    public String getContentType() {
      return "application/octet-stream";
    }

    @Override
    public String getName() {
      return field;
    }

    @Override
    public String getSubmittedFileName() {
      return fileName;
    }

    /** Not known, but not empty. */
    @Override
    public long getSize() {
      return Long.MAX_VALUE;
    }

    @Override
    public void write(String path) {
      getInputStream();
    }

    @Override
    public void delete() {}

    @Override
    public @Nullable String getHeader(String name) {
      return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
      return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
      return List.of();
    }
  }
}
