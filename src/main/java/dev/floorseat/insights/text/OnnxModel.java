package dev.floorseat.insights.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A sentence-embedding model in the ONNX format with its tokenizer, on one thread of the processor. */
final class OnnxModel implements AutoCloseable {

    /** What is behind it, the models never saw; a note is far shorter. */
    private static final int MOST_TOKENS = 256;

    /** How the vectors of a text's tokens become the text's. */
    enum Pooling {
        /** Their mean. */
        MEAN,
        /** That of the first token, which stands for the whole. */
        FIRST
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final Pooling pooling;

    private OnnxModel(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer, Pooling pooling) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
    }

    /** Native code is unpacked where the product may write, and nobody is told that it is used. */
    static void keepAtHome(Path home) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getProperty("DJL_CACHE_DIR") == null) {
            System.setProperty(
                    "DJL_CACHE_DIR", home.resolve("models").toAbsolutePath().toString());
        }
    }

    static OnnxModel load(InputStream model, InputStream tokenizer, Pooling pooling) throws IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            HuggingFaceTokenizer words = HuggingFaceTokenizer.newInstance(
                    tokenizer,
                    Map.of(
                            "padding",
                            "false",
                            "truncation",
                            "true",
                            "maxLength",
                            Integer.toString(MOST_TOKENS),
                            "modelMaxLength",
                            Integer.toString(MOST_TOKENS)));
            return new OnnxModel(environment, session, words, pooling);
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    /** The text's vector, of length one. */
    float[] encode(String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        long[] shape = {1, encoding.getIds().length};
        Map<String, long[]> known = Map.of(
                "input_ids", encoding.getIds(),
                "attention_mask", encoding.getAttentionMask(),
                "token_type_ids", encoding.getTypeIds());
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = known.get(name);
                if (values == null) {
                    throw new IllegalStateException("The model asks for " + name);
                }
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return Numbers.unit(pooled(result.get(0).getValue()));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Models answer with a vector for each token or, pooled already, with one for the text. */
    private float[] pooled(Object value) {
        if (value instanceof float[][] texts) {
            return texts[0];
        }
        float[][] tokens = ((float[][][]) value)[0];
        return pooling == Pooling.FIRST ? tokens[0] : Numbers.mean(tokens);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model cannot be closed", e);
        } finally {
            tokenizer.close();
        }
    }
}
