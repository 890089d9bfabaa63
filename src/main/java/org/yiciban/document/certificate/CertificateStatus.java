package org.yiciban.document.certificate;

/** How a certificate stands, with the code of the public registers for it. */
public enum CertificateStatus {
    /** 有效. */
    VALID("01"),
    /** 暂扣: it holds again when that ends. */
    SUSPENDED("02"),
    /** 撤销 (licensing law Art. 69). */
    REVOKED("03"),
    /** 注销 (licensing law Art. 70). */
    CANCELLED("04"),
    /** 失效: its last day is over; written in no row, as it follows from the day. */
    LAPSED("05"),
    /** A newer version took its place. */
    REPLACED("99");

    private final String code;

    CertificateStatus(String code) {
        this.code = code;
    }

    /** As the registers write it. */
    public String code() {
        return code;
    }

    /** Whether it can never hold again. */
    public boolean isFinal() {
        return this == REVOKED || this == CANCELLED || this == REPLACED;
    }
}
