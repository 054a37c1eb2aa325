package io.shouwen.planted.portal.boundary;

/** A feature that comes late. */
public class LaterFeature {}
