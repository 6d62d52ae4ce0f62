package dev.floorseat.insights.text;

import org.springframework.context.ApplicationContext;

/** Encodes at once what would be encoded in the background. */
public final class EncodedNow {

    private EncodedNow() {}

    /** All that is behind. */
    public static void in(ApplicationContext product) {
        product.getBean(EncodingRound.class).run();
        product.getBean(VectorsInMemory.class).lookAgain();
    }
}
