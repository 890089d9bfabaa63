package org.yiciban.identity.account;

import java.util.Optional;

/**
 * Who the holder of an account proved to be. What is typed into a form proves nothing: an application is bound to this
 * identity. A login of an identity provider (OIDC) implements it; demo mode has a stand-in; where there is neither,
 * nobody has a proven identity, and citizens apply at the window.
 */
public interface ProvenIdentity {

    /**
     * A natural person.
     *
     * @param name as on the identity card
     * @param idNumber the 18 characters of the identity card
     */
    record Person(String name, String idNumber) {}

    /** The person behind the account, if that was proven. */
    Optional<Person> of(Account account);
}
