package io.shouwen.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link Template} that somebody worded anew; without one the product's own words hold. */
@Entity
@Table(name = "notice_template")
@SuppressWarnings("UnusedVariable") // the database keeps who changed it
public class EditedTemplate {
  @Id
  @Column(name = "template_key")
  private String key;

  private String title;
  private String body;

  @Column(name = "changed_by_id")
  private long changedById;

  @Column(name = "changed_by_name")
  private String changedByName;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected EditedTemplate() {}

  @SuppressWarnings("NullAway.Init")
  public EditedTemplate(String key) {
    this.key = key;
  }

  /** By this a kind's template in a language is kept. */
  public static String key(String kind, MessageLanguage language) {
    return kind + "/" + language.name();
  }

  public void word(Template template, Change change) {
    title = template.title();
    body = template.body();
    changedById = change.byId();
    changedByName = change.byName();
    changedAt = change.at();
  }

  public String key() {
    return key;
  }

  public Template template() {
    return new Template(title, body);
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
