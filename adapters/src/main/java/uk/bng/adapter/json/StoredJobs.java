package uk.bng.adapter.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigInteger;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.domain.unit.Fraction;

/**
 * The form in which stores outside this process keep jobs: their components by name, exact numbers as text. Reads only what
 * it wrote. Thread-safe.
 */
public final class StoredJobs {
    private final Jsonb binding = JsonbBuilder.create(new JsonbConfig()
            .withPropertyVisibilityStrategy(new ComponentsOnly())
            .withSerializers(new FractionText())
            .withDeserializers(new FractionText()));

    public String write(QuoteJob job) {
        return binding.toJson(job);
    }

    public QuoteJob readJob(String text) {
        return binding.fromJson(text, QuoteJob.class);
    }

    public String write(Lineage lineage) {
        return binding.toJson(lineage);
    }

    public Lineage readLineage(String text) {
        return binding.fromJson(text, Lineage.class);
    }

    public String write(AnswerFigures figures) {
        return binding.toJson(figures);
    }

    public AnswerFigures readFigures(String text) {
        return binding.fromJson(text, AnswerFigures.class);
    }

    public String write(JobProgress progress) {
        return binding.toJson(progress);
    }

    public JobProgress readProgress(String text) {
        return binding.fromJson(text, JobProgress.class);
    }

    /** Keeps questions that records answer, such as {@code isNothing}, out of what is written. */
    private static final class ComponentsOnly implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return false;
        }

        @Override
        public boolean isVisible(Method method) {
            return !method.getName().startsWith("is");
        }
    }

    /** {@code 5} or {@code 4/3}. */
    private static final class FractionText implements JsonbSerializer<Fraction>, JsonbDeserializer<Fraction> {
        @Override
        public void serialize(Fraction fraction, JsonGenerator generator, SerializationContext context) {
            generator.write(fraction.toString());
        }

        @Override
        public Fraction deserialize(JsonParser parser, DeserializationContext context, Type type) {
            String text = parser.getString();
            int stroke = text.indexOf('/');
            return stroke < 0
                    ? Fraction.of(new BigInteger(text), BigInteger.ONE)
                    : Fraction.of(
                            new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
        }
    }
}
