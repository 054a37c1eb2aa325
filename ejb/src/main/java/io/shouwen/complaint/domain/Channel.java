package io.shouwen.complaint.domain;

/** How a complaint reached us (渠道). */
public enum Channel {
  TELEPHONE,
  WALK_IN,
  ON_BEHALF,
  LETTER,
  SUGGESTION_BOX,
  WECHAT,
  WEB_PORTAL,
  E_MAIL,
  CONTROL_ROOM,
  RECEPTION_DAY,
  VISIT,
  GOVERNMENT_HOTLINE,
  MEDIA
}
