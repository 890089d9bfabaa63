package org.yiciban.notification;

/** Takes text messages to the operators of mobile networks. */
interface SmsGateway {

    SmsSettings.Kind kind();

    /**
     * Hands one over.
     *
     * @param id the same for the same message, however often it comes
     * @param number of a mobile on the mainland, eleven digits
     * @param text one part of a text message
     */
    void send(String id, String number, String language, String text) throws NotSent;
}
