/// Trainers and evaluation.
