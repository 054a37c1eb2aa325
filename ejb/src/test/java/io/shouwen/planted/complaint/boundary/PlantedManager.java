package io.shouwen.planted.complaint.boundary;

/** Planted: a name that says nothing. */
public class PlantedManager {}
