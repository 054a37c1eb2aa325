package io.shouwen.web.shared;

import io.shouwen.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All texts that people read, as {@code #{msg['case.title']}}. Joins the feature bundles in {@code
 * io/shouwen/web/text} and the words that pages share with REST ({@link Words}): a bundle belongs
 * to it by lying there. The base file is Chinese, an empty {@code _zh} stands beside it (else a
 * Chinese reader on an English server reads English), {@code _en} is full. A missing key shows as
 * {@code ???key???}; a test keeps that from happening.
 */
@Named("msg")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {
  private static final String FOLDER = "/WEB-INF/classes/io/shouwen/web/text/";
  private static final String PACKAGE = "io.shouwen.web.text.";

  private final Map<String, String> chinese = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();
  private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Supplier<Locale> reader;

  private record Pattern(String text, Locale language) {}

  /** For the container's proxies. */
  protected Texts() {
    reader = Texts::ofRequest;
  }

  @Inject
  public Texts(ServletContext application) {
    reader = Texts::ofRequest;
    join(Words.REFUSALS);
    join(Words.LABELS);
    Set<String> files = application.getResourcePaths(FOLDER);
    for (String file : files == null ? Set.<String>of() : files) {
      String name = file.substring(FOLDER.length());
      if (name.endsWith(".properties") && name.indexOf('_') < 0) {
        join(PACKAGE + name.substring(0, name.indexOf('.')));
      }
    }
  }

  /** For tests: one reader, only these bundles. */
  Texts(Locale language, String... bundles) {
    reader = () -> language;
    for (String bundle : bundles) {
      join(PACKAGE + bundle);
    }
  }

  private void join(String bundle) {
    ClassLoader loader =
        bundle.startsWith(PACKAGE) ? Texts.class.getClassLoader() : Words.class.getClassLoader();
    read(ResourceBundle.getBundle(bundle, Languages.CHINESE, loader), chinese);
    read(ResourceBundle.getBundle(bundle, Languages.ENGLISH, loader), english);
  }

  private static void read(ResourceBundle bundle, Map<String, String> into) {
    for (String key : bundle.keySet()) {
      into.put(key, bundle.getString(key));
    }
  }

  /** The text in the language of this request. */
  @Override
  public String get(@Nullable Object key) {
    return in(language(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return chinese.containsKey(key);
  }

  /** The text in the given language, unformatted. */
  public String in(Locale language, String key) {
    String text = (Languages.isEnglish(language) ? english : chinese).get(key);
    return text == null ? "???" + key + "???" : text;
  }

  /** The text with its placeholders filled; numbers are written in the reader's language. */
  public String fill(String key, Object... values) {
    Locale language = language();
    MessageFormat format =
        formats.computeIfAbsent(
            new Pattern(in(language, key), language),
            each -> new MessageFormat(each.text(), each.language()));
    // a format is not to be shared between threads; a copy is cheaper than reading the pattern
    // again
    return ((MessageFormat) format.clone()).format(values);
  }

  /** {@link #fill} for pages, where a varying number of values is no use. */
  public String of(String key, @Nullable Object value) {
    return fill(key, orEmpty(value));
  }

  /** {@link #fill} with two values. */
  public String of(String key, @Nullable Object first, @Nullable Object second) {
    return fill(key, orEmpty(first), orEmpty(second));
  }

  /** {@link #fill} with three values. */
  public String of(
      String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
    return fill(key, orEmpty(first), orEmpty(second), orEmpty(third));
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }

  /** The language of this request: the view's, or Chinese outside of a page. */
  public Locale language() {
    return reader.get();
  }

  private static Locale ofRequest() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context == null) {
      return Languages.CHINESE;
    }
    return context.getViewRoot() == null
        ? Languages.of(context)
        : Languages.nearest(context.getViewRoot().getLocale());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Map.copyOf(Languages.isEnglish(language()) ? english : chinese).entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
