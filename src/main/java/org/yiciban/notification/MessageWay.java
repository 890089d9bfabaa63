package org.yiciban.notification;

/** How a message leaves the house. */
enum MessageWay {
    MAIL,
    /** A text message 短信 to a mobile number. */
    SMS
}
