package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.ThirdPartyKind;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** To whom a case outside our responsibility was handed (C-10). */
public record ThirdPartyView(
    ThirdPartyKind kind,
    String name,
    @Nullable String contact,
    String reason,
    String byName,
    Instant handedAt)
    implements Serializable {}
