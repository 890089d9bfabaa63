package org.yiciban.document.ofd;

/** The numbers of the objects of one file; no two have the same (GB/T 33190 §7.1). */
final class OfdIds {

    private int last;

    OfdIds(int first) {
        last = first - 1;
    }

    int next() {
        last++;
        return last;
    }

    int last() {
        return last;
    }
}
