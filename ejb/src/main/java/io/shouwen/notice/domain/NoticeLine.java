package io.shouwen.notice.domain;

import io.shouwen.shared.ValuesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/**
 * One thing told: its kind and values, worded when it is read. Its key is known once for each
 * person.
 */
@Entity
@Table(name = "notice_line")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class NoticeLine {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
  private long id;

  @ManyToOne
  @JoinColumn(name = "notice_id")
  private Notice notice;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "notice_key")
  private String key;

  private String kind;

  @Column(name = "words")
  @Convert(converter = ValuesConverter.class)
  private Map<String, String> values;

  @Column(name = "told_at")
  private Instant toldAt;

  @SuppressWarnings("NullAway.Init")
  protected NoticeLine() {}

  public NoticeLine(
      Notice notice, String key, String kind, Map<String, String> values, Instant now) {
    this.notice = notice;
    this.staffId = notice.staffId();
    this.key = key;
    this.kind = kind;
    this.values = values;
    this.toldAt = now;
  }

  public long noticeId() {
    return notice.id();
  }

  public String kind() {
    return kind;
  }

  public Map<String, String> values() {
    return values;
  }

  public Instant toldAt() {
    return toldAt;
  }
}
