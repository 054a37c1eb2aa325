package io.shouwen.planted.organization.store;

/** A store that is another feature's own. */
public class PlantedStore {}
