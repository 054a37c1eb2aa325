package io.shouwen.notice.domain;

/** How a message leaves the product, besides the notice inside it that everybody gets (N-2). */
public enum NoticeChannel {
  EMAIL,
  /** A robot in a group of WeCom. */
  WECOM,
  /** A robot in a group of DingTalk. */
  DINGTALK,
  /** Text messages through a gateway of the company's choice. */
  SMS;

  /** True when an administrator has to name an endpoint for it. */
  public boolean needsEndpoint() {
    return this != EMAIL;
  }
}
