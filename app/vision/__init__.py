"""Models: the only owner of OpenCV, ONNX Runtime, dlib, RapidOCR and zxing-cpp."""
