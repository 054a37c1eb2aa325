package io.shouwen.notice.domain;

import java.time.Instant;

/** Who changed something, and when. */
public record Change(long byId, String byName, Instant at) {}
