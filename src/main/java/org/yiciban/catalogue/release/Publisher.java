package org.yiciban.catalogue.release;

import org.yiciban.catalogue.reading.BundleFiles;

/** Brings the models of a bundle onto the process engine. */
public interface Publisher {

    /**
     * Deploys everything of one bundle, all or nothing, in the current transaction.
     *
     * @param name for people who look at the engine
     * @return id of the deployment, to which running cases stay bound
     * @throws IllegalArgumentException when the engine refuses a model; the message says which and why
     */
    String deploy(BundleFiles files, String name);

    /** Takes a deployment away with all that runs on it, in the current transaction. */
    void undeploy(String deploymentId);
}
