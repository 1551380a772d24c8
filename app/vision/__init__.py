"""Models: the only owner of OpenCV, ONNX Runtime, RapidOCR and zxing-cpp."""
