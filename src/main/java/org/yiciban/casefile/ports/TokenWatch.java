package org.yiciban.casefile.ports;

/**
 * Is told of every place in a model that a token comes to, and of every timer that wakes. The program has none; whoever assembles an inside of his own to
 * try a model out gives one, and counts.
 */
public interface TokenWatch {

    /**
     * A token has come to a place, or the timer there woke it; what is thrown here undoes the act or job that brought it there.
     *
     * @param process the key of the model
     * @param place the id of the element
     */
    void arrived(String process, String place);

    /**
     * A token goes along a flow.
     *
     * @param process the key of the model
     * @param flow its id
     */
    default void taken(String process, String flow) {}
}
