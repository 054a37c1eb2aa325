package io.shouwen.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The REST application: every resource of this archive, at the root of its context {@code /api}.
 */
@ApplicationPath("/")
public class ShouwenApi extends Application {}
