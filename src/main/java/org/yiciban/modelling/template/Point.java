package org.yiciban.modelling.template;

/** A place in a picture; it counts from the left and from above. */
record Point(double x, double y) {}
