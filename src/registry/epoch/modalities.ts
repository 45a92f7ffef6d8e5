import { MODALITIES, type Modality } from '../../law/facts.ts';

export interface ModalityFacts {
  /** Empty: not known. */
  readonly inputs: readonly Modality[];
  /** Empty: not known. */
  readonly outputs: readonly Modality[];
  readonly tasks: 'narrow' | 'unknown';
}

interface Meaning {
  readonly in?: readonly Modality[];
  readonly out?: readonly Modality[];
  /** A single function: if a model's tasks are all of this kind, that is evidence of a narrow function. */
  readonly narrow?: true;
}

const TEXT: Meaning = { in: ['text'], out: ['text'] };
const CODE: Meaning = { in: ['text'], out: ['code'] };
const TRANSCRIBING: Meaning = { in: ['speech'], out: ['text'], narrow: true };
const LABELLING_IMAGES: Meaning = { in: ['image'], out: ['other'], narrow: true };
const OTHER: Meaning = { out: ['other'], narrow: true };

/**
 * What a task says about a model, and only where it says it beyond doubt. A task that is not here says nothing: “Audio
 * generation” may or may not be speech. A language model predicts text and so can generate it; the source uses “Language
 * modeling” for some encoders too, whose compute lies below every line.
 */
const TASKS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    'Language modeling': TEXT,
    'Language modeling/generation': TEXT,
    'Language generation': TEXT,
    Chat: TEXT,
    'Text summarization': TEXT,
    'Text autocompletion': TEXT,
    'Code generation': CODE,
    'Code autocompletion': CODE,
    'Image captioning': { in: ['image'], out: ['text'] },
    'Visual question answering': { in: ['image', 'text'] },
    'Video description': { in: ['video'], out: ['text'] },
    'Vision-language generation': { in: ['image', 'text'], out: ['text'] },
    'Character recognition (OCR)': { in: ['image'] },
    'Speech recognition (ASR)': TRANSCRIBING,
    'Speech-to-text': TRANSCRIBING,
    Transcription: TRANSCRIBING,
    'Text-to-speech (TTS)': { in: ['text'], out: ['speech'], narrow: true },
    'Speech synthesis': { out: ['speech'], narrow: true },
    'Speech-to-speech': { in: ['speech'], out: ['speech'] },
    'Speech completion': { in: ['speech'], out: ['speech'] },
    'Text-to-image': { in: ['text'], out: ['image'] },
    'Image generation': { out: ['image'] },
    'Image-to-image': { in: ['image'], out: ['image'] },
    'Image completion': { in: ['image'], out: ['image'] },
    'Image super-resolution': { in: ['image'], out: ['image'], narrow: true },
    'Text-to-video': { in: ['text'], out: ['video'] },
    'Video generation': { out: ['video'] },
    'Image-to-video': { in: ['image'], out: ['video'] },
    'Video-to-video': { in: ['video'], out: ['video'] },
    'Video editing': { in: ['video'], out: ['video'] },
    'Image classification': LABELLING_IMAGES,
    'Object detection': LABELLING_IMAGES,
    'Object recognition': LABELLING_IMAGES,
    'Face detection': LABELLING_IMAGES,
    'Face recognition': LABELLING_IMAGES,
    'Face verification': LABELLING_IMAGES,
    'Digit recognition': LABELLING_IMAGES,
    'Image segmentation': LABELLING_IMAGES,
    'Semantic segmentation': LABELLING_IMAGES,
    'Image embedding': LABELLING_IMAGES,
    'Pose estimation': LABELLING_IMAGES,
    'Semantic embedding': { in: ['text'], out: ['other'], narrow: true },
    'Recommender system': OTHER,
    'Collaborative filtering': OTHER,
    'Click-through rate prediction': OTHER,
    'Weather forecasting': OTHER,
    'Robotic manipulation': { out: ['other'] },
    'Self-driving car': OTHER,
    Go: OTHER,
    Chess: OTHER,
    Shogi: OTHER,
    Poker: OTHER,
    Atari: OTHER,
    Backgammon: OTHER,
    Checkers: OTHER,
    Stratego: OTHER,
    Hanabi: OTHER,
    StarCraft: OTHER,
    'Dota 2': OTHER,
    'Protein folding prediction': OTHER,
    'Protein function prediction': OTHER,
    'Protein interaction prediction': OTHER,
    'Protein property prediction': OTHER,
    'Protein contact and distance prediction': OTHER,
    'Protein-ligand contact prediction': OTHER,
    'Protein-ligand binding affinity prediction': OTHER,
    'Protein or nucleotide language model (pLM/nLM)': OTHER,
    'Protein generation': OTHER,
    'Protein design': OTHER,
    'Protein representation learning': OTHER,
    'RNA structure prediction': OTHER,
    'Molecular property prediction': OTHER,
    'Molecular simulation': OTHER,
  } satisfies Record<string, Meaning>),
);

/** Domains in which a model may generate language, images or video whatever else it does. */
const OPEN_DOMAINS: ReadonlySet<string> = new Set([
  'Multimodal',
  'Language',
  'Speech',
  'Audio',
  'Image generation',
  'Video',
]);

/**
 * What a model takes in and generates, from Epoch AI's bags of words for domain and task. Conservative: what is not said
 * stays unknown (an empty list), and a model is taken to generate nothing but “other” only if all of its tasks say so.
 */
export function modalitiesOf(domains: readonly string[], tasks: readonly string[]): ModalityFacts {
  const inputs = new Set<Modality>();
  const outputs = new Set<Modality>();
  const spoken = domains.includes('Speech') || domains.includes('Audio');
  const meanings = tasks.map((task) => {
    // Translation from text to text, unless speech may be meant.
    if (task === 'Translation' && domains.includes('Language') && !spoken) return TEXT;
    return TASKS.get(task);
  });
  for (const meaning of meanings) {
    for (const modality of meaning?.in ?? []) inputs.add(modality);
    for (const modality of meaning?.out ?? []) outputs.add(modality);
  }
  if (domains.includes('Image generation')) outputs.add('image');
  const open = domains.length === 0 || domains.some((domain) => OPEN_DOMAINS.has(domain));
  const everyTaskSays = tasks.length > 0 && meanings.every((meaning) => meaning?.out !== undefined);
  if (outputs.size === 1 && outputs.has('other') && (open || !everyTaskSays)) outputs.clear();
  const narrow =
    tasks.length > 0 && !domains.includes('Multimodal') && meanings.every((meaning) => meaning?.narrow === true);
  return { inputs: ordered(inputs), outputs: ordered(outputs), tasks: narrow ? 'narrow' : 'unknown' };
}

const ordered = (found: ReadonlySet<Modality>): Modality[] => MODALITIES.filter((modality) => found.has(modality));
