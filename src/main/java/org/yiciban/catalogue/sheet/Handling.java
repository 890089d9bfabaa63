package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;

/** Kind of an item's handling 办理类型, as administrative law tells them apart. */
public enum Handling {
    LICENCE("行政许可", "Administrative licence"),
    REGISTRATION("登记", "Registration"),
    CONFIRMATION("行政确认", "Administrative confirmation"),
    FILING("备案", "Filing"),
    PAYMENT("行政给付", "Benefit payment"),
    SERVICE("公共服务", "Public service"),
    /** One agency asks others; whoever is asked answers, and decides on nothing. */
    QUERY("信息查询", "Enquiry");

    private final LocalText label;

    Handling(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    /** The kind in words for people. */
    public LocalText label() {
        return label;
    }
}
