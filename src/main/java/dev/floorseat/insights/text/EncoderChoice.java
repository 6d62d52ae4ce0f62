package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Bridge;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the three encoders compares texts here. */
@Configuration(proxyBeanMethods = false)
class EncoderChoice {

    /** What can be chosen. */
    enum Choice {
        /** The models that come with the product, over the gloss. */
        PACKAGED,
        /** An ONNX file and a tokenizer of the operator's own, over the text as it is. */
        SUPPLIED,
        /** No model: the words of the gloss alone. */
        WORDS
    }

    /** Nothing is loaded before the first text: a start waits for no model, and whoever never compares needs no memory for one. */
    @Bean(destroyMethod = "close")
    Encoding encoding(
            Bridge bridge,
            @Value("${floorseat.insights.encoder:packaged}") Choice choice,
            @Value("${floorseat.insights.model.onnx:}") String onnx,
            @Value("${floorseat.insights.model.tokenizer:}") String tokenizer,
            @Value("${floorseat.insights.model.pooling:mean}") OnnxModel.Pooling pooling,
            @Value("${floorseat.home}") Path home) {
        return switch (choice) {
            case PACKAGED -> new PackagedEncoder(bridge::gloss, home);
            case SUPPLIED -> new SuppliedEncoder(Path.of(onnx), Path.of(tokenizer), pooling, home);
            case WORDS -> new WordsEncoder(bridge::gloss);
        };
    }
}
