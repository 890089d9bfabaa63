package org.yiciban.modelling.template;

import java.util.List;

/** Where an element stands in a picture: its left upper corner and its size. */
record Box(double x, double y, double width, double height) {

    private static final double CALL_WIDTH = 130;
    private static final double CALL_HEIGHT = 80;
    private static final double GATEWAY = 50;
    private static final double EVENT = 36;

    /** A call or a task that begins there, with its middle at that height. */
    static Box call(double x, double middle) {
        return new Box(x, middle - CALL_HEIGHT / 2, CALL_WIDTH, CALL_HEIGHT);
    }

    static Box gateway(double x, double middle) {
        return new Box(x, middle - GATEWAY / 2, GATEWAY, GATEWAY);
    }

    static Box event(double x, double middle) {
        return new Box(x, middle - EVENT / 2, EVENT, EVENT);
    }

    /** Where the name of a gateway stands: above it, where no flow leaves. */
    Box labelAbove() {
        return new Box(centre() - CALL_WIDTH / 2, y - 22, CALL_WIDTH, 14);
    }

    Point leftEnd() {
        return new Point(x, middle());
    }

    Point rightEnd() {
        return new Point(right(), middle());
    }

    Point below() {
        return new Point(centre(), y + height);
    }

    /** The way to what begins on the right at the same height or lower: down from here, then to the right. */
    List<Point> downTo(Box to) {
        return middle() == to.middle()
                ? List.of(rightEnd(), to.leftEnd())
                : List.of(below(), new Point(centre(), to.middle()), to.leftEnd());
    }

    /** The way to what stands on the right at the same height or higher: to the right, then up. */
    List<Point> upTo(Box to) {
        return middle() == to.middle()
                ? List.of(rightEnd(), to.leftEnd())
                : List.of(rightEnd(), new Point(to.centre(), middle()), to.below());
    }

    double right() {
        return x + width;
    }

    double centre() {
        return x + width / 2;
    }

    double middle() {
        return y + height / 2;
    }
}
