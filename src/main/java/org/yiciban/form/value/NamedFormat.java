package org.yiciban.form.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats of numbers that a form file names in {@code properties.format}, with their check digits where they have any. */
public enum NamedFormat {
    ID_CARD("id-card", IdCard::read),
    USCC("uscc", (text, today) -> SocialCreditCode.read(text)),
    MOBILE("mobile", (text, today) -> Mobile.read(text)),
    /** 护照, of whatever state. */
    PASSPORT("passport", (text, today) -> TravelDocument.passport(text)),
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PERMIT("hk-macao-permit", (text, today) -> TravelDocument.hongKongMacao(text)),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("taiwan-permit", (text, today) -> TravelDocument.taiwan(text)),
    /** 港澳台居民居住证. */
    RESIDENCE_PERMIT("residence-permit", ResidenceCard::residence),
    /** 外国人永久居留身份证, of 2023 and before. */
    PERMANENT_RESIDENCE("permanent-residence", ResidenceCard::permanent),
    /** Any document of a person: which one shows from the number. */
    ANY_DOCUMENT("identity-document", PersonDocument::read),
    /** The number under which an organisation is registered abroad. */
    FOREIGN_REGISTRATION("foreign-registration", (text, today) -> TravelDocument.foreignOrganisation(text)),
    /** 固定电话. */
    LANDLINE("landline", (text, today) -> Telephone.landline(text)),
    /** A mobile number, a landline, or a number abroad with its country code. */
    PHONE("phone", (text, today) -> Telephone.any(text));

    private interface Reader {
        ParsedValue<String> read(String text, LocalDate today);
    }

    private final String name;
    private final Reader reader;

    NamedFormat(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    public static Optional<NamedFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.name.equals(name)).findFirst();
    }

    /** All names, as a form file writes them. */
    public static String names() {
        return Stream.of(values()).map(format -> format.name).collect(Collectors.joining(", "));
    }

    /** Whether it is that of a number by which somebody is called. */
    public boolean telephone() {
        return this == MOBILE || this == LANDLINE || this == PHONE;
    }

    /** Whether it is that of a document by which a person is identified. */
    public boolean identity() {
        return this == ANY_DOCUMENT
                || this == ID_CARD
                || this == PASSPORT
                || this == HONG_KONG_MACAO_PERMIT
                || this == TAIWAN_PERMIT
                || this == RESIDENCE_PERMIT
                || this == PERMANENT_RESIDENCE;
    }

    public ParsedValue<String> read(String text, LocalDate today) {
        return reader.read(text, today);
    }
}
